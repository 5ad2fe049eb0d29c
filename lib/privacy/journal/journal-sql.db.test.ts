import { expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { journalBody, journalledTables } from './journal-sql.ts'

test('the triggers of the journal are those of the data register: §1.1.3', async () => {
  const found = await db.$queryRaw<{ table: string; body: string; triggers: string[] }[]>`
    SELECT c.relname AS table, p.prosrc AS body, array_agg(t.tgname::text ORDER BY t.tgname) AS triggers
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
    WHERE p.proname = 'journal_' || c.relname GROUP BY 1, 2 ORDER BY 1`
  const expected = journalledTables.map(([table, it]) => ({
    table,
    body: journalBody([table, it]),
    triggers: ['delete', 'insert', 'update'].map((event) => `${table}_journal_${event}`),
  }))
  expect(found).toEqual(expected.toSorted((a, b) => (a.table < b.table ? -1 : 1)))
})
