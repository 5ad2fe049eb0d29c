import { expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { personalTables } from './data-register.ts'

/** Tables of people that staff have no use for: nothing of them is granted. */
const hidden = ['recovery_codes', 'subject_keys', 'candidate_keys', 'consent_evidence', 'rate_limits', 'blocked_contacts', 'webhook_events', 'desk_exports', 'person_merges', 'marketing_profiles', 'marketing_purchases', 'mail_returns', 'bonus_welcomes', 'compared_products', 'viewing_memories', 'viewed_products']

/** Whose rows tell nothing of a person by themselves: goods held for an order, acts without a name, contacts that get no advertising. */
const plain = ['reservations', 'destruction_acts', 'suppressions']

const seen = async () => new Map((await db.$queryRaw<{ table: string; granted: boolean; guarded: boolean; columns: string[] }[]>`
  SELECT c.relname AS table, has_any_column_privilege('shop_staff', c.oid, 'SELECT') AS granted,
    c.relrowsecurity AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polroles = ARRAY['shop_staff'::regrole::oid]) AS guarded,
    ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND has_column_privilege('shop_staff', c.oid, a.attnum, 'SELECT')) AS columns
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition`).map((row) => [row.table, row]))

test('staff see each table of the data register that holds people through the policy that hides the blocked, or not at all §6.2.4', async () => {
  const tables = await seen()
  const wrong = personalTables.filter(([name]) => {
    const table = tables.get(name)
    if (hidden.includes(name)) return table?.granted !== false
    return plain.includes(name) ? table?.granted !== true : !table?.granted || !table.guarded
  })
  expect(wrong.map(([name]) => name)).toEqual([])
})

test('staff see nothing that is withheld from its person because it opens something §6.2.4 §5.5', async () => {
  const tables = await seen()
  // Ids that the policies of other tables look up; without the key of the shop nothing follows from them.
  const lookedUp = ['proofs.id', 'subject_contacts.hash']
  const open = personalTables.flatMap(([name, { columns }]) =>
    Object.entries(columns).flatMap(([column, it]) => (it.personal && it.withheld !== null && tables.get(name)?.columns.includes(column) ? [`${name}.${column}`] : [])))
  expect(open.filter((column) => !lookedUp.includes(column))).toEqual([])
})

test('staff write nothing §6.2.4', async () => {
  const writable = await db.$queryRaw<{ table: string }[]>`
    SELECT c.relname AS table FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      AND (has_table_privilege('shop_staff', c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE') OR has_any_column_privilege('shop_staff', c.oid, 'INSERT, UPDATE'))`
  expect(writable).toEqual([])
  expect(await db.$queryRaw`SELECT has_schema_privilege('shop_staff', 'graphile_worker', 'USAGE') AS may`).toEqual([{ may: false }])
})
