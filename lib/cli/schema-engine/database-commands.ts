import { Client, DatabaseError, escapeIdentifier } from 'pg'
import { databaseOf, withDatabase } from './database-url.ts'

/** What the engine does beside requests: `schema-engine cli <name>`, each on the database of an address. */
export const databaseCommands: Readonly<Record<string, (url: string) => Promise<void>>> = {
  'can-connect-to-database': (url) => execute(url, 'select 1'),
  'create-database': (url) => execute(withDatabase(url, 'postgres'), `create database ${escapeIdentifier(databaseOf(url))}`),
  'drop-database': (url) =>
    execute(withDatabase(url, 'postgres'), `drop database if exists ${escapeIdentifier(databaseOf(url))} with (force)`),
}

/** An error as Prisma's command line expects it: one of its codes and a sentence. */
export function explain(error: unknown, url: string): { code: string; message: string } {
  const { hostname, port, username } = new URL(url)
  const place = `\`${hostname}:${port || 5432}\``
  const name = databaseOf(url)
  const message = error instanceof Error ? error.message : String(error)
  switch (error instanceof DatabaseError ? error.code : undefined) {
    case '3D000':
      return { code: 'P1003', message: `Database \`${name}\` does not exist` }
    case '28P01':
    case '28000':
      return { code: 'P1000', message: `Authentication failed, the credentials for \`${decodeURIComponent(username)}\` are not valid.` }
    case '42501':
      return { code: 'P1010', message: `User was denied access on the database \`${name}\`` }
    case '42P04':
      return { code: 'P1009', message: `Database \`${name}\` already exists on the database server` }
    case undefined:
      return { code: 'P1001', message: `Can't reach database server at ${place}${message && `: ${message}`}` }
    default:
      return { code: 'P1011', message }
  }
}

async function execute(url: string, sql: string): Promise<void> {
  const address = new URL(url)
  address.searchParams.delete('schema')
  const client = new Client({ connectionString: address.href, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
