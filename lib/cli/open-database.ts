import { withClient } from '#lib/cli/database/connect.ts'
import { borrowDatabase } from '#lib/cli/database/borrow-database.ts'
import { Stop } from './stop.ts'

export interface OpenDatabase {
  readonly url: string
  readonly builtIn: boolean
  release(): Promise<void>
}

/** The database of `npm start` and `npm run dev`: the one of DATABASE_URL, otherwise the built-in PostgreSQL. */
export async function openDatabase(): Promise<OpenDatabase> {
  const url = process.env.DATABASE_URL
  if (!url) return { ...(await borrowDatabase('app', 'app')), builtIn: true }
  await proveReachable(url)
  return { url, builtIn: false, release: async () => {} }
}

async function proveReachable(url: string): Promise<void> {
  try {
    await withClient(url, (client) => client.query('select 1'))
  } catch (error) {
    throw new Stop(`DATABASE_URL cannot be used: ${reasonOf(error)}`)
  }
}

/** Node reports a refused connection to several addresses as an AggregateError without a message of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ')
  return error instanceof Error ? error.message : String(error)
}
