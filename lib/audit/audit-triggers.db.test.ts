import { expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { auditArguments } from './audit-sql.ts'
import { audited, unaudited } from './audited.ts'
import { describeTables } from './describe-tables.ts'

test('every table is in the audit journal, or there is a reason why not', async () => {
  const tables = [...(await describeTables(db)).keys()].toSorted()
  expect([...Object.keys(audited), ...Object.keys(unaudited)].toSorted()).toEqual(tables)
})

test('the triggers of the audit journal hide what the data register calls personal', async () => {
  const found = await db.$queryRaw<{ trigger: string; args: string }[]>`
    SELECT t.tgname AS trigger, encode(t.tgargs, 'escape') AS args FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid WHERE p.proname = 'audit_rows' ORDER BY 1`
  const tables = await describeTables(db)
  const expected = Object.entries(audited).flatMap(([table, { events = ['INSERT', 'UPDATE', 'DELETE'] }]) => {
    const described = tables.get(table)
    if (!described) throw new Error(`${table} is no table`)
    return events.map((event) => ({ trigger: `${table}_audit_${event.toLowerCase()}`, args: `${auditArguments(table, described).join('\\000')}\\000` }))
  })
  const order = (a: { trigger: string }, b: { trigger: string }) => (a.trigger < b.trigger ? -1 : 1)
  expect(found.toSorted(order)).toEqual(expected.toSorted(order))
})
