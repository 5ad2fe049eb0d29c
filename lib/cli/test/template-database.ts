import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { borrowDatabase } from '#lib/cli/database/borrow-database.ts'
import { withClient } from '#lib/cli/database/connect.ts'
import { migrate, seed } from '#lib/cli/prepare-database.ts'
import { repository } from '#lib/cli/process/run-node.ts'

export interface TestServer {
  /** An address of the server's database «postgres». */
  readonly url: string
  /** A migrated and seeded database that is only ever copied. */
  readonly template: string
  /** Tells this template from one that was made another time: what was built from a copy of it is true of all its copies. */
  readonly identity: string
  release(): Promise<void>
}

const sources = ['prisma/**/*.{ts,sql,json,txt}', 'lib/{catalogue,delivery,jobs,stock}/**/*.ts', 'lib/policy/{classify,clause,content,first,parse,publish-first,publish-made}*.ts', 'lib/bonus/text/*.ts', 'lib/cli/prepare-database.ts']

/**
 * The PostgreSQL of the tests (TEST_DATABASE_URL, otherwise a built-in cluster apart from that of `npm start`) with its
 * template, which is made once and made again when migrations, seed or the commands that the seed calls change.
 */
export async function openTestServer(): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL
  const server = given ? { url: given, release: async () => {} } : await borrowDatabase('test', 'postgres')
  const template = `template_${sourcesHash()}`
  const identity = await withClient(server.url, async (client) => {
    // two test runs at once: the second waits for the first one's template
    await client.query('select pg_advisory_lock($1)', [0x5417])
    const names = await namesLike(client, 'template\\_%')
    if (!names.includes(template)) {
      for (const name of names) await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`)
      await makeTemplate(server.url, template)
    }
    const { rows } = await client.query('select oid, datname, system_identifier::text from pg_database, pg_control_system() where datname = $1', [template])
    return JSON.stringify(rows)
  })
  return { ...server, template, identity }
}

/** The address of another database of the same server. */
export function siblingOf(url: string, database: string): string {
  return Object.assign(new URL(url), { pathname: `/${database}` }).href
}

/** Drops what earlier runs left that were killed: their databases carry the id of a process that is no more. */
export async function dropOrphans(url: string): Promise<void> {
  await dropAll(url, (name) => name.startsWith('test_') && !isAlive(Number(name.split('_')[1])))
}

/** Drops the databases whose names begin so, whoever is connected to them. */
export async function dropDatabases(url: string, prefix: string): Promise<void> {
  await dropAll(url, (name) => name.startsWith(prefix))
}

async function dropAll(url: string, isMeant: (name: string) => boolean): Promise<void> {
  await withClient(url, async (client) => {
    for (const name of (await namesLike(client, 'test\\_%')).filter(isMeant)) await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`)
  })
}

/** Seeded under another name, so that an interrupted attempt is never taken for the template. */
async function makeTemplate(url: string, template: string): Promise<void> {
  const draft = `test_${process.pid}_draft`
  await withClient(url, async (client) => {
    await client.query(`drop database if exists ${draft} with (force)`)
    await client.query(`create database ${draft}`)
  })
  await migrate(siblingOf(url, draft))
  await seed(siblingOf(url, draft))
  await withClient(url, (client) => client.query(`alter database ${draft} rename to ${template}`))
}

function sourcesHash(): string {
  const hash = createHash('sha256')
  for (const file of globSync(sources, { cwd: repository }).toSorted()) {
    if (!/\.test\.tsx?$/.test(file)) hash.update(file).update(readFileSync(path.join(repository, file)))
  }
  return hash.digest('hex').slice(0, 12)
}

async function namesLike(client: Parameters<Parameters<typeof withClient>[1]>[0], pattern: string): Promise<string[]> {
  const { rows } = await client.query<{ datname: string }>('select datname from pg_database where datname like $1', [pattern])
  return rows.map(({ datname }) => datname)
}

/** Whether a process with this id is there. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
