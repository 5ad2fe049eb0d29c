import { randomUUID } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { minutes, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { personalTables } from '#lib/privacy/data-register.ts'
import { columnsOf } from '#lib/privacy/held/read-held.ts'
import { subjectOfContact } from '#lib/subjects/find-subject.ts'
import { makeCanary } from '#lib/test-support/make-canary.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { exportLink, makeExportLink } from './export-link.ts'
import { exportOfToken, exportToken } from './export-token.ts'
import { makeExport } from './make-export.ts'

const pack = z.object({
  law: z.array(z.object({ item: z.string(), lines: z.array(z.string()).min(1) })),
  data: z.array(z.object({ table: z.string(), columns: z.record(z.string(), z.unknown()), rows: z.array(z.record(z.string(), z.unknown())) })),
  withheld: z.array(z.object({ table: z.string(), column: z.string(), reason: z.string() })),
})

async function exportOf(kind: 'person' | 'subject', id: string) {
  const archive = await makeExport({ kind, id })
  if (!archive) throw new Error('nothing to export')
  const files = unzipSync(archive)
  expect(Object.keys(files)).toEqual(['data.html', 'data.json'])
  const [html, json] = [strFromU8(files['data.html'] ?? new Uint8Array()), strFromU8(files['data.json'] ?? new Uint8Array())]
  return { html, json, ...pack.parse(JSON.parse(json)) }
}

/** How many rows of a table say one of these words, whatever the register thinks of them. */
async function rowsSaying(table: string, words: readonly string[]): Promise<number> {
  const [row] = await db.$queryRawUnsafe<{ count: number }[]>(`SELECT count(*)::int AS count FROM "${table}" t WHERE to_jsonb(t)::text LIKE ANY ($1::text[])`, words.map((word) => `%${word}%`))
  return row?.count ?? 0
}

type Canary = Awaited<ReturnType<typeof makeCanary>>
const wordsOf = ({ personId, subjectId, sessionId, traces, paid, cancelled }: Canary) => [personId, subjectId, sessionId, ...Object.values(traces), paid.id, cancelled.id]

describe('a customer with everything', () => {
  let anna: Canary
  let boris: Canary
  let annas: Awaited<ReturnType<typeof exportOf>>

  beforeAll(async () => {
    anna = await makeCanary()
    boris = await makeCanary()
    // they live together, and Boris has once given Anna's e-mail with his order
    await db.address.create({ data: { personId: boris.personId, regionCode: '64', city: 'Саратов', address: `ул. ${anna.traces.street}, 7` } })
    await db.$executeRaw`UPDATE orders SET address = ${`ул. ${anna.traces.street}, 7`} WHERE id = ${boris.paid.id}::uuid`
    await db.$executeRaw`UPDATE orders SET email = ${anna.email} WHERE id = ${boris.cancelled.id}::uuid`
    annas = await exportOf('person', anna.personId)
  })

  test('every row that says something of them, and no other, is in the pack §6.1.3 §7.1 §1.1.6', async () => {
    const shared = [anna.traces.street, anna.traces.email]
    const own = wordsOf(anna).filter((word) => !shared.includes(word))
    const counted = ['accounts', 'addresses', 'contact_points', 'data_changes', 'orders', 'order_lines', 'order_events', 'payments', 'people', 'policy_acceptances', 'security_events', 'sessions', 'subject_contacts', 'subject_requests', 'subjects', 'transfers', 'wishes', 'consent_events', 'consent_current']
    const given = new Map(annas.data.map(({ table, rows }) => [table, rows.length]))
    for (const table of counted) expect([table, given.get(table) ?? 0]).toEqual([table, await rowsSaying(table, own)])
    const ids = personalTables.map(([name]) => name).filter((name) => !['processing_log', 'rate_limits'].includes(name))
    for (const table of ids) if ((await rowsSaying(table, [anna.personId, anna.subjectId])) > 0) expect([...given.keys()]).toContain(table)
  })

  test('of each table every personal column is there, or withheld with its reason §6.1.3', () => {
    for (const { table, rows } of annas.data) {
      const registered = personalTables.find(([name]) => name === table)
      if (!registered) throw new Error(`${table} is nobody's`)
      for (const [column, { withheld }] of columnsOf(registered[1])) {
        if (withheld === null) for (const row of rows) expect([table, ...Object.keys(row)]).toContain(column)
        else for (const row of rows) expect([table, ...Object.keys(row)]).not.toContain(column)
      }
    }
    expect(annas.withheld.map(({ table, column }) => `${table}.${column}`)).toEqual(expect.arrayContaining(['accounts.password_hash', 'sessions.id', 'payments.confirmation_url', 'subject_keys.sealed']))
  })

  test('all that they can be known by is readable, the sealed as well, in both files §6.1.3', () => {
    const { phone, ...words } = anna.traces
    for (const word of Object.values(words)) {
      expect(annas.json).toContain(word)
      expect(annas.html).toContain(word)
    }
    expect(annas.json).toContain(phone)
    const contacts = annas.data.find(({ table }) => table === 'subject_contacts')
    expect(contacts?.rows).toMatchObject([{ sealed: anna.email }])
    const evidence = annas.data.find(({ table }) => table === 'consent_evidence')
    expect(evidence?.rows).toEqual(expect.arrayContaining([{ sealed: expect.objectContaining({ address: '203.0.113.7', userAgent: 'Chrome' }) }]))
  })

  test('nobody else stands in it, though they share a home §1.1.4 §6.2.2', () => {
    for (const word of wordsOf(boris)) {
      expect(annas.json).not.toContain(word)
      expect(annas.html).not.toContain(word)
    }
  })

  test('no secret leaves: hashes, keys, ids that open something §5.5', async () => {
    const [account, proofs, sessions] = await Promise.all([db.account.findMany(), db.proof.findMany(), db.session.findMany()])
    const secrets = [...account.flatMap(({ passwordHash }) => passwordHash ?? []), ...proofs.map(({ id }) => id), ...sessions.map(({ id }) => id), 'bank.example', '$argon2']
    for (const secret of secrets) expect(annas.json + annas.html).not.toContain(secret)
  })

  test('the items of art. 14(7) are all there §6.1.3', () => {
    expect(annas.law.map(({ item }) => item)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '9.1', '10'])
  })

  test('data.html is a page by itself: no scripts, nothing from elsewhere, what people write stays text', async () => {
    await db.address.create({ data: { personId: boris.personId, regionCode: '64', city: 'Саратов', address: '<img src=x onerror="alert(1)"> & Ко' } })
    const { html } = await exportOf('person', boris.personId)
    expect(html).toMatch(/^<!doctype html>\n<html lang="ru">/)
    expect(html).not.toMatch(/<(script|img|link|iframe|object)|url\(|@import|https?:/)
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; Ко')
  })

  test('each export stands in the journal of its person, with all categories §1.1.3', async () => {
    const before = await db.processingEntry.count({ where: { personId: anna.personId, source: 'export' } })
    await exportOf('person', anna.personId)
    const [entry, ...more] = await db.processingEntry.findMany({ where: { personId: anna.personId, source: 'export' }, orderBy: { id: 'desc' } })
    expect(more).toHaveLength(before)
    expect(entry).toMatchObject({ actor: 'self', verb: 'extract', purpose: 'support', basis: 'law' })
  })
})

test('a guest who has proved a contact gets what it is known by, and not what a customer ordered to it §6.1.3 §1.1.6', async () => {
  const { id: variantId } = await makeVariant()
  const email = `${randomUUID()}@example.ru`
  const guests = await makeOrder({ variantId })
  const [phone, customers] = ['+79990001122', await makeCanary()]
  await db.$executeRaw`UPDATE orders SET email = ${email}, phone = ${phone} WHERE id = ${guests.id}::uuid`
  await db.$executeRaw`UPDATE orders SET email = ${email} WHERE id = ${customers.paid.id}::uuid`
  const subjectId = await db.$transaction((tx) => subjectOfContact(tx, { channel: 'email', value: email }))
  const { json, data } = await exportOf('subject', subjectId)
  expect(data.find(({ table }) => table === 'orders')?.rows).toMatchObject([{ number: guests.number, email, phone }])
  expect(data.find(({ table }) => table === 'processing_log')?.rows).toEqual(expect.arrayContaining([expect.objectContaining({ source: 'orders', verb: 'record' })]))
  for (const word of wordsOf(customers)) expect(json).not.toContain(word)
  expect(await exportLink(subjectId)).toMatch(/^\/api\/export\/subject_/)
  expect(await exportLink(customers.subjectId)).toBeNull()
})

describe('links', () => {
  afterEach(() => travel(0))
  const whose = { kind: 'person', id: '01890000-0000-7000-8000-000000000001' } as const

  test('open one export for a quarter of an hour', () => {
    const token = exportToken(whose)
    expect(exportOfToken(token)).toEqual(whose)
    travel(minutes(15) + 1)
    expect(exportOfToken(token)).toBe('expired')
  })

  test('cannot be made, changed or prolonged', () => {
    const token = exportToken(whose)
    for (const at of token.split('').keys()) {
      const changed = token.slice(0, at) + (token[at] === '0' ? '1' : '0') + token.slice(at + 1)
      expect(exportOfToken(changed)).toBeNull()
    }
    expect(exportOfToken('')).toBeNull()
  })

  test('ten an hour', async () => {
    const id = randomUUID()
    for (let i = 0; i < 10; i += 1) expect(await makeExportLink(id)).toMatch(/^\/api\/export\//)
    expect(await outcome(makeExportLink(id))).toBe('too-many-tries')
  })
})
