import { Pool, type PoolClient } from 'pg'
import { env } from '#lib/env.ts'
import type { DatabaseRole } from './connect-as.ts'
import type { Transaction } from './db.ts'

/** One statement, prepared once a connection under its name; answers its rows. */
export type Query = <Row extends object>(name: string, text: string, values: readonly unknown[]) => Promise<Row[]>

const pools = new Map<DatabaseRole, Pool>()

/**
 * Runs `work` in a transaction of a role by plain pg: for what a worker does a thousand times a second. Of a deadlock the loser begins anew, so `work`
 * may run more than once. `durable: false`: the commit does not wait for the disk.
 */
export async function plainTransaction<Answer>(role: DatabaseRole, work: (query: Query) => Promise<Answer>, { durable = true } = {}): Promise<Answer> {
  for (let turn = 1; ; turn += 1) {
    const client = await poolOf(role).connect()
    try {
      await client.query(durable ? 'BEGIN' : 'BEGIN; SET LOCAL synchronous_commit = off')
      const answer = await work(queryOf(client))
      await client.query('COMMIT')
      client.release()
      return answer
    } catch (error) {
      // A connection whose transaction does not end is of no further use.
      await client.query('ROLLBACK').then(() => client.release(), () => client.release(true))
      if (turn >= 5 || !isDeadlock(error)) throw error
    }
  }
}

/** One statement of a role, outside any transaction of the caller's. */
export async function plainQuery<Row extends object>(role: DatabaseRole, name: string, text: string, values: readonly unknown[]): Promise<Row[]> {
  return (await poolOf(role).query<Row>({ name, text, values: [...values] })).rows
}

const names = new WeakMap<TemplateStringsArray, string>()
let named = 0

/** Asks the questions of helpers that take a Prisma client for nothing but raw ones, without Prisma. */
export function plainRaw(role: DatabaseRole): Pick<Transaction, '$queryRaw'> {
  const ask = (strings: TemplateStringsArray, ...values: readonly unknown[]): Promise<object[]> => {
    if (!names.has(strings)) names.set(strings, `raw.${(named += 1)}`)
    return plainQuery(role, names.get(strings) ?? '', strings.reduce((text, part, at) => `${text}$${at}${part}`), values)
  }
  return { $queryRaw: ask as unknown as Transaction['$queryRaw'] }
}

/** Closes the connections; they open again when they are needed. */
export async function closePlainPools(): Promise<void> {
  const closing = [...pools.values()]
  pools.clear()
  await Promise.all(closing.map((pool) => pool.end()))
}

function queryOf(client: PoolClient): Query {
  return async <Row extends object>(name: string, text: string, values: readonly unknown[]) => (await client.query<Row>({ name, text, values: [...values] })).rows
}

function poolOf(role: DatabaseRole): Pool {
  const known = pools.get(role)
  if (known) return known
  const made = new Pool({
    connectionString: env.DATABASE_URL,
    application_name: 'worker',
    options: `-c role=${role}`,
    max: 6,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
  })
  // A lost idle connection is replaced when the next one is needed.
  made.on('error', () => {})
  pools.set(role, made)
  return made
}

function isDeadlock(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '40P01' || error.code === '40001')
}
