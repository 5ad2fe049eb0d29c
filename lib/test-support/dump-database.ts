import { withClient } from '#lib/cli/database/connect.ts'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'

/** Every row of every table of every schema, as text, by the table's name. */
export async function dumpDatabase(): Promise<Map<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg_toast%'`
  const found = new Map<string, string>()
  await withClient(env.DATABASE_URL, async (client) => {
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`)
      found.set(name, rows.map(({ row }) => row).join('\n'))
    }
  })
  return found
}
