import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import type net from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod'
import { type Cluster, type ClusterName, clusterNamed } from './cluster.ts'
import { urlOf, withClient } from './connect.ts'
import { dial } from './dial.ts'

export interface BorrowedDatabase {
  readonly url: string
  readonly port: number
  /** Lets go of the server; resolves when it is down if nobody else uses it. */
  release(): Promise<void>
}

const greeting = z.union([z.object({ port: z.number() }), z.object({ error: z.string() })])

/**
 * Uses a database of a built-in PostgreSQL cluster: starts the server when it does not run yet, creates the database when
 * it does not exist. The server runs as long as any process uses it.
 */
export async function borrowDatabase(name: ClusterName, database: string): Promise<BorrowedDatabase> {
  const cluster = clusterNamed(name)
  let released = false
  let { link, port } = await hold(cluster, again)
  await createMissing(port, database)

  /** The keeper was killed: another one takes over the server, at the same address. */
  async function again(): Promise<void> {
    if (!released) ({ link } = await hold(cluster, again))
  }

  return {
    url: urlOf(port, database),
    port,
    release: () => {
      released = true
      return release(link)
    },
  }
}

async function hold(cluster: Cluster, onLost: () => Promise<void>): Promise<{ link: net.Socket; port: number }> {
  const link = await reachKeeper(cluster)
  const port = await readPort(link, cluster)
  link.on('error', () => {})
  link.once('close', () => void onLost().catch((error: unknown) => console.error(error)))
  link.unref()
  return { link, port }
}

async function reachKeeper(cluster: Cluster): Promise<net.Socket> {
  const deadline = performance.now() + 40_000
  for (let attempt = 0; performance.now() < deadline; attempt++) {
    const link = await dial(cluster.socket)
    if (link) return link
    if (attempt % 100 === 0) startKeeper(cluster) // again after 5 s: the first may have met the socket of one that was leaving
    await sleep(50)
  }
  throw new Error(`the built-in PostgreSQL does not start, see ${cluster.keeperLog}`)
}

function startKeeper(cluster: Cluster): void {
  mkdirSync(cluster.base, { recursive: true })
  const log = openSync(cluster.keeperLog, 'a')
  const file = path.join(import.meta.dirname, 'keeper.ts')
  spawn(process.execPath, [file, cluster.name], { cwd: '/', detached: true, stdio: ['ignore', log, log] }).unref()
  closeSync(log)
}

async function readPort(link: net.Socket, cluster: Cluster): Promise<number> {
  link.setEncoding('utf8')
  const gone = once(link, 'close').then(() => {
    throw new Error(`the built-in PostgreSQL went away, see ${cluster.keeperLog}`)
  })
  gone.catch(() => {}) // later on nobody waits for it any more
  const [line] = await Promise.race([once(link, 'data'), gone])
  const answer = greeting.parse(JSON.parse(String(line)))
  if ('error' in answer) throw new Error(answer.error)
  return answer.port
}

async function createMissing(port: number, database: string): Promise<void> {
  await withClient(urlOf(port, 'postgres'), async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(database)}`)
  })
}

async function release(link: net.Socket): Promise<void> {
  if (link.destroyed) return
  link.ref()
  const closed = once(link, 'close')
  link.write('bye\n')
  await closed
}
