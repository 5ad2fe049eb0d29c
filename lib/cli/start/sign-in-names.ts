import { type Client, escapeLiteral } from 'pg'
import { isBuiltIn, withClient } from '#lib/cli/database/connect.ts'
import { keptSecret } from '#lib/cli/kept-secret.ts'
import { Stop } from '#lib/cli/stop.ts'
import type { Env } from '#lib/env.ts'

/** The database's address for each of the shop's processes. */
export type Addresses = { readonly web: string; readonly worker: string }

const names = { web: 'shop_web', worker: 'shop_worker' } as const

/**
 * Under which names the processes sign in to the database: names that own nothing, and of which the worker's alone may hand messages over.
 * In the built-in PostgreSQL they are made here, elsewhere they are WEB_DATABASE_URL and WORKER_DATABASE_URL. A demo without these signs in as
 * the owner and gives his rights away in each connection (lib/db/connect-as.ts); a live shop does not start so.
 */
export async function addressesOf(url: string, { SHOP_MODE, WEB_DATABASE_URL, WORKER_DATABASE_URL }: Env): Promise<Addresses> {
  if (WEB_DATABASE_URL && WORKER_DATABASE_URL) return { web: WEB_DATABASE_URL, worker: WORKER_DATABASE_URL }
  if (SHOP_MODE === 'live') throw new Stop('SHOP_MODE=live needs WEB_DATABASE_URL and WORKER_DATABASE_URL: members of shop_app that own nothing, the second of shop_dispatcher, too.')
  if (!isBuiltIn(url)) return { web: url, worker: url }
  await withClient(url, makeNames)
  return { web: signedAs(url, names.web), worker: signedAs(url, names.worker) }
}

async function makeNames(client: Client): Promise<void> {
  // Roles belong to the whole cluster, and another start may be at it.
  await client.query('select pg_advisory_lock(620, 9)')
  const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles where rolname = any($1)', [Object.values(names)])
  for (const name of Object.values(names)) {
    if (rows.some(({ rolname }) => rolname === name)) continue
    await client.query(`create role ${name} login password ${escapeLiteral(secretOf(name))}`)
    await client.query(`grant shop_app to ${name} with set true, inherit true`)
    if (name === names.worker) await client.query(`grant shop_dispatcher to ${name} with set true, inherit false`)
  }
}

function signedAs(url: string, name: string): string {
  return Object.assign(new URL(url), { username: name, password: secretOf(name) }).href
}

const secretOf = (name: string): string => keptSecret(`database-${name}`)
