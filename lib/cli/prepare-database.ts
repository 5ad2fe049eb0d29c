import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runMigrations } from 'graphile-worker'
import * as z from 'zod'
import { withClient } from '#lib/cli/database/connect.ts'
import { packageFile, repository, runNode } from '#lib/cli/process/run-node.ts'
import { firstDocuments } from '#lib/policy/first-documents.ts'
import { Stop } from './stop.ts'

/** Brings a database to the present schema: the job queue's own tables, the shop's migrations, and the documents nothing runs without. */
export async function migrate(url: string): Promise<void> {
  await runMigrations({ connectionString: url })
  const migrations = await knownMigrations(url)
  for (const { name, state } of migrations) if (state === 'interrupted') await prisma(url, 'resolve', '--rolled-back', name)
  const applied = migrations.filter(({ state }) => state === 'applied').map(({ name }) => name)
  const folders = readdirSync(path.join(repository, 'prisma/migrations'), { withFileTypes: true })
  if (folders.some((folder) => folder.isDirectory() && !applied.includes(folder.name))) await prisma(url, 'deploy')
  await letIntoQueue(url)
  await publishFirst(url)
}

/** The tables of the job queue come from its library, which knows nothing of roles: the shop (shop_app) works on them as their owner does. */
async function letIntoQueue(url: string): Promise<void> {
  await withClient(url, (client) => client.query(`
    do $$
    declare
      name text;
    begin
      grant usage on schema graphile_worker to shop_app;
      grant select, insert, update, delete on all tables in schema graphile_worker to shop_app;
      grant usage, select on all sequences in schema graphile_worker to shop_app;
      for name in select relname from pg_class where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity
        and not exists (select from pg_policy where polrelid = pg_class.oid and polname = 'shop_works_here') loop
        execute format('create policy shop_works_here on graphile_worker.%I to shop_app using (true) with check (true)', name);
      end loop;
    end $$`))
}

/** Publishes the first version of each document that has none (policy, consent texts, the bonus rules with their numbers); nothing to do at all but the first start. */
export async function publishFirst(url: string): Promise<void> {
  const published = `select code from documents where exists (select from document_versions where document_id = documents.id and state in ('published', 'superseded'))`
  const { rows } = await withClient(url, (client) => client.query<{ code: string }>(published))
  if ([...firstDocuments, { code: 'bonus-rules' }].every(({ code }) => rows.some((row) => row.code === code))) return
  const exit = await runNode(['prisma/policy/publish-first.ts'], { DATABASE_URL: url })
  if (exit !== 0) throw new Stop('The first versions of the documents could not be published, see above.')
}

/** Seeds an empty catalogue, and goes on with a seed that was interrupted. */
export async function seedIfEmpty(url: string): Promise<void> {
  const underWay = path.join(repository, '.data/seeding')
  if (!existsSync(underWay) && !(await isEmpty(url))) return
  mkdirSync(path.dirname(underWay), { recursive: true })
  writeFileSync(underWay, '')
  await seed(url)
  rmSync(underWay)
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

async function isEmpty(url: string): Promise<boolean> {
  return withClient(url, async (client) => (await client.query('select from products limit 1')).rowCount === 0)
}

async function prisma(url: string, ...args: readonly string[]): Promise<void> {
  const code = await runNode([packageFile('prisma/build/index.js'), 'migrate', ...args], { DATABASE_URL: url })
  if (code !== 0) throw new Stop('The migrations of the database failed, see above.')
}

const knownMigration = z.object({ name: z.string(), state: z.enum(['applied', 'interrupted', 'failed']) })

/**
 * Asks the database itself: starting Prisma's command line would cost every start a second and a half. «Interrupted» is a
 * migration that neither ended nor left an error: a kill, after which nothing of it remains, since it is one transaction.
 */
async function knownMigrations(url: string): Promise<z.output<typeof knownMigration>[]> {
  return withClient(url, async (client) => {
    const { rowCount } = await client.query(`select where to_regclass('_prisma_migrations') is not null`)
    if (!rowCount) return []
    const { rows } = await client.query(`
      select migration_name as name,
        case when finished_at is not null then 'applied' when logs is null then 'interrupted' else 'failed' end as state
      from _prisma_migrations where rolled_back_at is null`)
    return z.array(knownMigration).parse(rows)
  })
}
