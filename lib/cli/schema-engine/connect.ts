import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum, DriverAdapterError, type SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { rememberFailure } from './failed-script.ts'

// Prisma's words in an address that PostgreSQL does not know
const prismaOnly = ['schema', 'connection_limit', 'pool_timeout', 'connect_timeout', 'pgbouncer', 'sslidentity']
const internalChar = 18

/** A connection for the engine: a single one, so that the advisory lock and the search path stay where they were set. */
export async function connect(url: string): Promise<SqlDriverAdapter> {
  const address = new URL(url)
  const schema = address.searchParams.get('schema') ?? undefined
  for (const name of prismaOnly) address.searchParams.delete(name)
  const pool = new pg.Pool({
    connectionString: address.href, max: 1, idleTimeoutMillis: 0, connectionTimeoutMillis: 15_000,
    options: schema ? `-c search_path=${schema}` : undefined,
  })
  const adapter = await new PrismaPg(pool, { schema, disposeExternalPool: true, onPoolError: () => {} }).connect()
  readInternalChar(pool, adapter)
  return Object.assign(adapter, { executeScript: (script: string) => executeWhole(pool, script) })
}

/** The catalogues use a one-byte type that the adapter does not know: it is shown text, and the engine is told characters. */
function readInternalChar(pool: pg.Pool, adapter: SqlDriverAdapter): void {
  const columns = new WeakMap<object, number[]>()
  const query = pool.query.bind(pool)
  const queryRaw = adapter.queryRaw.bind(adapter)
  Object.assign(pool, {
    async query(...args: unknown[]): Promise<pg.QueryResult> {
      const result: pg.QueryResult = await Reflect.apply<unknown, unknown[], Promise<pg.QueryResult>>(query, undefined, args)
      const found = result.fields?.flatMap((field, index) => (field.dataTypeID === internalChar ? [{ field, index }] : [])) ?? []
      for (const { field } of found) field.dataTypeID = pg.types.builtins.TEXT
      if (found.length > 0) columns.set(result.rows, found.map(({ index }) => index))
      return result
    },
  })
  Object.assign(adapter, {
    async queryRaw(...args: Parameters<typeof queryRaw>): ReturnType<typeof queryRaw> {
      const result = await queryRaw(...args)
      for (const index of columns.get(result.rows) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character
      return result
    },
  })
}

/** In one piece: the adapter splits a script at every semicolon, also inside of function bodies and string literals. */
async function executeWhole(pool: pg.Pool, script: string): Promise<void> {
  try {
    await pool.query(script)
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error
    rememberFailure(script, error)
    const { code = '', severity = 'ERROR', message, detail, column, hint } = error
    throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint })
  }
}
