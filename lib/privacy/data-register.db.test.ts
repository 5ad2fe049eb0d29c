import { expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { dataRegister, personalTables } from './data-register.ts'
import { terms } from './register/terms.ts'
import { words } from './register/words.ts'

/** Tables of the schema `public`; of partitioned ones the whole and not its parts. */
const inDatabase = () => db.$queryRaw<{ table: string; columns: string[]; key: string[] }[]>`
  SELECT c.relname AS table,
    (SELECT array_agg(a.attname::text ORDER BY a.attname::text) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
    (SELECT array_agg(a.attname::text ORDER BY array_position(i.indkey::int2[], a.attnum))
     FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey) WHERE i.indrelid = c.oid AND i.indisprimary) AS key
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition`

test('every column of every table is classified, and nothing else is: preamble 2 §1.1.2', async () => {
  const found = Object.fromEntries((await inDatabase()).map(({ table, columns }) => [table, columns]))
  const registered = Object.fromEntries(Object.entries(dataRegister).map(([name, { columns }]) => [name, Object.keys(columns).toSorted()]))
  expect(registered).toEqual(found)
})

test('keys are the keys of the database, and ways lead along columns', async () => {
  const tables = new Map((await inDatabase()).map((table) => [table.table, table]))
  for (const [name, { key, found, since }] of personalTables) {
    expect([name, key]).toEqual([name, tables.get(name)?.key])
    const columns = tables.get(name)?.columns ?? []
    for (const way of found) {
      expect(columns).toContain(way.column)
      if (way.by === 'contact' && way.unless) expect(columns).toContain(way.unless)
      if (way.by === 'row') expect(tables.get(way.table)?.columns).toContain(way.key)
      if (way.by === 'row') expect(dataRegister[way.table]).toMatchObject({ personal: true })
    }
    if (since !== null) expect(columns).toContain(since)
  }
})

test('IP address, browser, history of orders, whatever names somebody are personal: §1.1.2', () => {
  const telling = /name$|patronymic|email|phone|^address$|city|postcode|device|country|recipient$|reply_to|contact$|track|password|totp|payload/
  const overlooked = personalTables.flatMap(([name, { columns }]) =>
    Object.entries(columns).filter(([column, { personal }]) => telling.test(column) && !personal).map(([column]) => `${name}.${column}`),
  )
  expect(overlooked).toEqual([])
})

test('rows that nobody can be found by say why', () => {
  for (const [name, { found, unfound }] of personalTables) expect([name, found.length === 0]).toEqual([name, unfound !== null])
})

test('what is withheld has a written reason in Russian', () => {
  const reasons = personalColumns().flatMap(({ withheld }) => withheld ?? [])
  expect(reasons.filter((reason) => !/^[А-ЯЁ].{20,}\.$/.test(reason))).toEqual([])
})

test('each category of a column may be used for its purpose by the policy that is published: §6.2.1 §4.1', async () => {
  const policy = await db.policyPurpose.findMany({ where: { version: { state: 'published', document: { code: 'policy' } } } })
  const allowed = new Map(policy.map(({ code, categories }) => [code, categories]))
  const foreign = personalColumns().filter(({ purpose, categories }) => !categories.every((category) => allowed.get(purpose)?.includes(category)))
  expect(foreign.map(({ label, purpose, categories }) => `${label}: ${categories.join()} for ${purpose}`)).toEqual([])
})

test('nothing is kept longer than the policy says: §5.1', async () => {
  const policy = await db.policyPurpose.findMany({ where: { version: { state: 'published', document: { code: 'policy' } } } })
  const days = new Map(policy.map(({ code, termDays }) => [code, termDays ?? Infinity]))
  const longer = personalColumns().filter(({ purpose, term }) => terms[term].days > (days.get(purpose) ?? 0))
  expect(longer.map(({ label, purpose, term }) => `${label}: ${term} for ${purpose}`)).toEqual([])
})

test('words are the words of the enums', async () => {
  const enums = await db.$queryRaw<{ name: string; value: string }[]>`SELECT t.typname AS name, e.enumlabel AS value FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid`
  const wordsByEnum: Readonly<Record<string, Readonly<Record<string, string>>>> = words
  const lacking = enums.filter(({ name, value }) => name in wordsByEnum && !(value in (wordsByEnum[name] ?? {})))
  expect(lacking).toEqual([])
})

function personalColumns() {
  return personalTables.flatMap(([, { columns }]) => Object.values(columns).flatMap((column) => (column.personal ? [column] : [])))
}
