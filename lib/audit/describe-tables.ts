import * as z from 'zod'
import type { Transaction } from '#lib/db/db.ts'
import type { Described } from './audit-sql.ts'

const rows = z.array(z.object({ table: z.string(), types: z.record(z.string(), z.string()), key: z.array(z.string()).nullable() }))

/** Columns, their types and keys of the tables of the schema `public`; of partitioned ones the whole and not its parts. */
export async function describeTables(tx: Pick<Transaction, '$queryRaw'>): Promise<ReadonlyMap<string, Described>> {
  const found = rows.parse(await tx.$queryRaw`
    SELECT c.relname AS table,
      (SELECT jsonb_object_agg(a.attname, t.typname) FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS types,
      (SELECT array_agg(a.attname::text ORDER BY array_position(i.indkey::int2[], a.attnum))
       FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey) WHERE i.indrelid = c.oid AND i.indisprimary) AS key
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition`)
  return new Map(found.map(({ table, types, key }) => [table, { types, key: key ?? [] }]))
}
