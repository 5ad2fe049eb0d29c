import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as z from 'zod'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    datasource: { type: 'string', short: 'd' },
    datamodels: { type: 'string', multiple: true },
    'enabled-preview-features': { type: 'string' },
    'extension-types': { type: 'string' },
  },
})

const datasource = z.object({ url: z.string().optional(), shadowDatabaseUrl: z.string().nullish() })
const { url, shadowDatabaseUrl } = datasource.parse(JSON.parse(String(values.datasource ?? '{}')))

/** `cli create-database` and the like: the words of the command, none when requests come over standard input. */
export const command: readonly string[] = positionals

/** Prisma's own name for a database of one's choice in which migrations are tried out. */
export const shadowUrl = shadowDatabaseUrl || undefined

/** The files of the schema with their content, as the engine wants them. */
export const datamodels = z.array(z.string()).optional().parse(values.datamodels)?.map((file): [string, string] => [file, readFileSync(file, 'utf8')])

/** The database to work on; an error for commands that need one when none was given. */
export function databaseUrl(): string {
  const given = url || process.env.DATABASE_URL
  if (!given) throw new Error('The datasource.url property is required in your Prisma config file when using this command.')
  return given
}
