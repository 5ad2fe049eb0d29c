import { readdirSync } from 'node:fs'
import path from 'node:path'
import { runMigrations } from 'graphile-worker'
import * as z from 'zod'
import { withClient } from '#lib/cli/database/connect.ts'
import { packageFile, repository, runNode } from '#lib/cli/process/run-node.ts'
import { Stop } from './stop.ts'

/** Brings a database to the present schema: the job queue's own tables, then the shop's migrations. */
export async function migrate(url: string): Promise<void> {
  await runMigrations({ connectionString: url })
  if (!(await hasPending(url))) return
  const code = await runNode([packageFile('prisma/build/index.js'), 'migrate', 'deploy'], { DATABASE_URL: url })
  if (code !== 0) throw new Stop('The migrations of the database failed, see above.')
}

/** Whether nothing is on sale yet. */
export async function isEmpty(url: string): Promise<boolean> {
  return withClient(url, async (client) => (await client.query('select from products limit 1')).rowCount === 0)
}

/** Fills the catalogue. `args` go to the seed as they are. */
export async function seed(url: string, args: readonly string[] = []): Promise<void> {
  const code = await runNode(['prisma/seed/seed.ts', ...args], { DATABASE_URL: url })
  if (code !== 0) throw new Stop('The seed failed, see above.')
}

/** Tells databases apart whatever port they are reached at: pages that were built from one are wrong for another. */
export async function identityOf(url: string): Promise<string> {
  const identity = 'select current_database() as name, system_identifier::text as cluster from pg_control_system()'
  const { rows } = await withClient(url, (client) => client.query(identity))
  return JSON.stringify(rows)
}

/** Asks the database itself: starting Prisma's command line would cost every start a second and a half. */
async function hasPending(url: string): Promise<boolean> {
  const folders = readdirSync(path.join(repository, 'prisma/migrations'), { withFileTypes: true })
  const applied = await withClient(url, appliedMigrations)
  return folders.some((folder) => folder.isDirectory() && !applied.includes(folder.name))
}

async function appliedMigrations(client: Parameters<Parameters<typeof withClient>[1]>[0]): Promise<string[]> {
  const { rows: [table] } = await client.query(`select to_regclass('_prisma_migrations') as name`)
  if (!z.object({ name: z.string().nullable() }).parse(table).name) return []
  const { rows } = await client.query('select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null')
  return z.array(z.object({ name: z.string() })).parse(rows).map(({ name }) => name)
}
