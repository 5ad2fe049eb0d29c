import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { addToCart } from '#lib/cart/add-to-cart.ts'
import { days, now, travel } from '#lib/clock/clock.ts'
import { addAddress } from '#lib/customers/add-address.ts'
import { changeNames } from '#lib/customers/change-names.ts'
import { deleteAddress } from '#lib/customers/delete-address.ts'
import { db } from '#lib/db/db.ts'
import { ProcessingVerb } from '#lib/db/generated/enums.ts'
import { fulfilOrder } from '#lib/orders/fulfil-order.ts'
import { holderOfPerson } from '#lib/privacy/find-holder.ts'
import { columnsOf, readHeld } from '#lib/privacy/held/read-held.ts'
import { words } from '#lib/privacy/register/words.ts'
import { makeCanary } from '#lib/test-support/make-canary.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { fillCheckout, makeCart, makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { placeOrder } from '#lib/checkout/place-order.ts'
import { owner } from '#lib/test-support/owner.ts'
import { closeJournalDays } from './close-days.ts'
import { journalledTables } from './journal-sql.ts'
import { readJournal } from './read-journal.ts'
import { recordUse } from './record-use.ts'
import { verifyJournal } from './verify-journal.ts'

afterEach(() => travel(0))

/** What a step leaves in the journal about somebody: «clarify people». */
async function traceOf(run: () => Promise<unknown>, personId?: string): Promise<string[]> {
  const { _max: { id } } = await db.processingEntry.aggregate({ _max: { id: true } })
  await run()
  const entries = await db.processingEntry.findMany({ where: { id: { gt: id ?? 0n }, ...(personId !== undefined && { personId }) }, orderBy: { id: 'asc' } })
  return entries.map(({ verb, source }) => `${verb} ${source}`)
}

test('the verbs are those of clause 1.1.3 as it is published §1.1.3', async () => {
  const clause = await db.clause.findFirstOrThrow({ where: { number: '1.1.3', version: { state: 'published', document: { code: 'policy' } } } })
  const list = clause.text.toLowerCase().replaceAll('\u00a0', ' ')
  const russian = Object.values(words.processing_verb)
  expect(Object.keys(words.processing_verb).toSorted()).toEqual(Object.values(ProcessingVerb).toSorted())
  for (const verb of russian) expect(list).toContain(verb)
  // and names no other action: what is left of the list are the notes in brackets and the words around it
  const named = list.replaceAll(/\([^)]*\)/g, '').match(/[а-яё]+(?:ание|ение|ация|бор|пись|дача)(?=[,.;\s]|$)/g) ?? []
  expect([...new Set(named)].filter((word) => !russian.some((verb) => verb === word) && !['обработка'].includes(word))).toEqual([])
})

describe('every write path §1.1.3', () => {
  test('what a customer changes, adds and deletes', async () => {
    const { personId } = await makeCustomer()
    const before = { surname: 'Иванова', givenName: 'Анна', patronymic: '' }
    expect(await traceOf(() => changeNames(personId, { before, surname: 'Петрова', givenName: 'Анна', patronymic: null }), personId)).toEqual(expect.arrayContaining(['clarify people', 'record data_changes']))
    const place = { regionCode: '64', city: 'Саратов', address: 'ул. Чапаева, 1', postcode: null, isDefault: true }
    expect(await traceOf(() => addAddress(personId, place), personId)).toContain('record addresses')
    const { id } = await db.address.findFirstOrThrow({ where: { personId } })
    expect(await traceOf(() => deleteAddress(personId, id), personId)).toContain('delete addresses')
    expect(await db.processingEntry.findFirst({ where: { personId, source: 'addresses', verb: 'delete' } })).toMatchObject({ purpose: 'account', basis: 'contract', categories: ['address'], about: id })
  })

  test('an order: one entry for each table, however many lines', async () => {
    const { personId } = await makeCustomer()
    const variants = [await makeVariant(), await makeVariant(), await makeVariant()]
    const cartId = await makeCart(...variants.map(({ id }) => ({ variantId: id })))
    const input = await fillCheckout(cartId)
    const order = { id: '', number: 0 }
    expect(await traceOf(async () => Object.assign(order, await placeOrder(cartId, input, personId)), personId)).toEqual(
      expect.arrayContaining(['record orders', 'record order_lines', 'record order_events', 'record reservations', 'use outbox_messages']),
    )
    expect(await db.processingEntry.findFirst({ where: { personId, source: 'order_lines' } })).toMatchObject({ count: 3, about: order.id })
    await db.order.update({ where: { id: order.id }, data: { state: 'paid' } })
    await traceOf(() => fulfilOrder(order.number, { to: 'packed' }, 'warehouse'))
    const [packed] = await db.processingEntry.findMany({ where: { personId, source: 'orders', verb: 'clarify' }, orderBy: { id: 'desc' } })
    expect(packed).toMatchObject({ categories: ['orders'], about: order.id })
  })

  test('a guest, who has no id yet, is told by the order', async () => {
    const { id: variantId } = await makeVariant()
    const { id } = await makeOrder({ variantId })
    expect(await db.processingEntry.findFirst({ where: { source: 'orders', about: id } })).toMatchObject({ personId: null, subjectId: null, verb: 'record' })
  })

  test('a guest’s cart is nobody’s, and a look at the clock of a session is no change', async () => {
    const { id: variantId } = await makeVariant()
    expect(await traceOf(() => addToCart(null, { variantId, quantity: 1 }))).toEqual([])
    const { sessionId, personId } = await makeCustomer()
    expect(await traceOf(() => db.session.update({ where: { id: sessionId }, data: { lastSeenAt: now(), address: '203.0.113.9' } }), personId)).toEqual([])
    expect(await traceOf(() => db.session.update({ where: { id: sessionId }, data: { revokedAt: now() } }), personId)).toEqual(['clarify sessions'])
  })

  test('of everything that is held of somebody who did everything it is told when it came', async () => {
    const { personId } = await makeCanary()
    const holder = await holderOfPerson(db, personId)
    const held = await readHeld(db, holder)
    const came = await db.processingEntry.findMany({ where: { OR: [{ personId }, { subjectId: { in: [...holder.subjectIds] } }] }, select: { source: true, verb: true, categories: true } })
    // Whoever asks for a code is nobody yet, and so is a guest who fills a cart.
    for (const { name, table } of held.filter(({ name: each, table: { journal } }) => journal === 'triggers' && !['proofs', 'cart_lines'].includes(each))) {
      const categories = columnsOf(table).flatMap(([, column]) => column.categories)
      // A guest's cart that becomes a customer's has been there before.
      const entry = came.find(({ source, verb }) => source === name && verb === (name === 'carts' ? 'clarify' : table.inserted))
      expect([name, entry !== undefined]).toEqual([name, true])
      if (name !== 'transfers') expect(categories).toEqual(expect.arrayContaining(entry?.categories ?? []))
    }
    expect(journalledTables.length).toBeGreaterThan(25)
  })

  test('who acts, in which role, why, and what it really is, the transaction may say', async () => {
    const { personId } = await makeCustomer()
    const actor = 'staff:01a00000-0000-7000-8000-000000000001'
    await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('shop.actor', ${actor}, true), set_config('shop.staff_role', 'privacy_officer', true), set_config('shop.verb', 'destroy', true), set_config('shop.reason', 'обращение № 1001', true)`
      await tx.contactPoint.deleteMany({ where: { personId, kind: 'mobile' } })
    })
    expect(await db.processingEntry.findFirst({ where: { personId, verb: 'destroy' } })).toMatchObject({ actor, role: 'privacy_officer', source: 'contact_points', reason: 'обращение № 1001' })
    expect(await db.processingEntry.findFirst({ where: { personId, source: 'people' } })).toMatchObject({ actor: 'shop:cli', role: null })
  })
})

describe('the journal is not rewritten §1.1.3 §5.5', () => {
  beforeAll(async () => {
    await makeCustomer()
  })

  for (const [what, sql] of [
    ['an entry changed', `UPDATE processing_log SET verb = 'store'`],
    ['an entry deleted', `DELETE FROM processing_log`],
    ['the journal emptied', `TRUNCATE processing_log`],
    ['a month emptied', `DO $$ DECLARE p text; BEGIN SELECT inhrelid::regclass::text INTO p FROM pg_inherits JOIN pg_class ON oid = inhrelid WHERE inhparent = 'processing_log'::regclass AND relname ~ '\\d{4}' LIMIT 1; EXECUTE 'TRUNCATE ' || p; END $$`],
    ['an entry of a month deleted', `DO $$ DECLARE p text; BEGIN SELECT tableoid::regclass::text INTO p FROM processing_log LIMIT 1; EXECUTE 'DELETE FROM ' || p; END $$`],
    ['staff without a role', `INSERT INTO processing_log (actor, verb, purpose, basis, categories, source) VALUES ('staff:1', 'extract', 'order', 'contract', '{orders}', 'desk')`],
    ['nobody acting', `INSERT INTO processing_log (actor, verb, purpose, basis, categories, source) VALUES ('', 'extract', 'order', 'contract', '{orders}', 'desk')`],
    ['a verb of one’s own', `INSERT INTO processing_log (actor, verb, purpose, basis, categories, source) VALUES ('self', 'sell', 'order', 'contract', '{orders}', 'desk')`],
  ] as const) {
    test(`${what} is refused`, async () => {
      const before = await db.processingEntry.count()
      await expect(owner.$executeRawUnsafe(sql)).rejects.toThrow(/append-only|violates check constraint|invalid input value/)
      expect(await db.processingEntry.count()).toBe(before)
    })
  }

  test('months have their partition beforehand; nothing falls into the common one', async () => {
    await closeJournalDays()
    const [row] = await db.$queryRaw<{ months: number; stray: number }[]>`
      SELECT (SELECT count(*)::int FROM pg_inherits WHERE inhparent = 'processing_log'::regclass) - 1 AS months, (SELECT count(*)::int FROM processing_log_default) AS stray`
    expect(row).toEqual({ months: 4, stray: 0 })
  })

  test('months whose term is over go as a whole, those that run stay', async () => {
    await owner.$executeRaw`CREATE TABLE processing_log_2020_01 PARTITION OF processing_log FOR VALUES FROM ('2020-01-01T00:00Z') TO ('2020-02-01T00:00Z')`
    const [row] = await db.$queryRaw<{ dropped: number }[]>`SELECT drop_processing_months(now() - interval '3 years') AS dropped`
    expect(row).toEqual({ dropped: 1 })
  })
})

describe('closed days §1.1.3', () => {
  const tamper = (sql: string) => owner.$transaction([owner.$executeRaw`SET LOCAL session_replication_role = replica`, owner.$executeRawUnsafe(sql)])
  let closed = 0
  const today = () => now().toISOString().slice(0, 10)

  beforeAll(async () => {
    await makeCustomer()
    closed = await closeJournalDays(new Date(now().getTime() + days(3)))
  })

  test('are whole, each closed once', async () => {
    expect(closed).toBeGreaterThanOrEqual(3)
    expect(await closeJournalDays(new Date(now().getTime() + days(3)))).toBe(0)
    expect(await verifyJournal()).toEqual([])
  })

  test('tell of an entry that was changed, removed or added behind the guards, and are whole again when it is undone', async () => {
    const { id } = await db.processingEntry.findFirstOrThrow({ orderBy: { id: 'asc' } })
    await tamper(`UPDATE processing_log SET actor = 'nobody-' || actor WHERE id = ${id}`)
    expect(await verifyJournal()).toMatchObject([{ day: today(), problem: 'an entry was changed' }])
    await tamper(`UPDATE processing_log SET actor = substr(actor, 8) WHERE id = ${id}`)
    expect(await verifyJournal()).toEqual([])
    await recordUse(db, [{ actor: 'self', verb: 'use', purpose: 'order', basis: 'contract', categories: ['orders'], source: 'later' }])
    expect(await verifyJournal()).toMatchObject([{ day: today(), problem: expect.stringContaining('entries instead of') }])
    await tamper(`DELETE FROM processing_log WHERE source = 'later'`)
    expect(await verifyJournal()).toEqual([])
    await tamper(`CREATE TEMP TABLE gone AS SELECT * FROM processing_log WHERE id = ${id}`)
    await tamper(`DELETE FROM processing_log WHERE id = ${id}`)
    expect(await verifyJournal()).toHaveLength(1)
  })

  test('tell of a day that is missing', async () => {
    await tamper(`DELETE FROM processing_days WHERE day = (SELECT min(day) + 1 FROM processing_days)`)
    expect((await verifyJournal()).map(({ problem }) => problem)).toContain('a day before it is missing')
  })
})

describe('as its person reads it §6.1.3', () => {
  test('page after page without a gap or a repeat, year by year', async () => {
    const { personId } = await makeCustomer()
    for (const year of [2024, 2025]) {
      for (let i = 0; i < 7; i += 1) {
        await db.$executeRaw`INSERT INTO processing_log (happened_at, actor, verb, purpose, basis, categories, person_id, source)
          VALUES (make_timestamptz(${year}, 3, 1 + ${Math.floor(i / 2)}, 12, 0, 0, 'UTC'), 'self', 'use', 'order', 'contract', '{orders}', ${personId}::uuid, ${`page-${i}`})`
      }
    }
    const all = await readJournal(personId, { take: 100 })
    expect(all.years).toEqual([now().getFullYear(), 2025, 2024])
    const paged = []
    let before: string | undefined
    do {
      const { lines, next } = await readJournal(personId, { take: 2, before })
      paged.push(...lines)
      before = next ?? undefined
    } while (before)
    expect(paged).toEqual(all.lines)
    expect(new Set(paged.map((line) => JSON.stringify(line))).size).toBe(paged.length)
    const one = await readJournal(personId, { year: 2024, take: 100 })
    expect(new Set(one.lines.map(({ at }) => at.getFullYear()))).toEqual(new Set([2024]))
    expect((await readJournal(personId, { before: 'nonsense', take: 100 })).lines).toEqual(all.lines)
  })

  test('staff are told by their role, and not by who they are; consents stand in it; others do not', async () => {
    const anna = await makeCanary()
    const boris = await makeCustomer()
    await recordUse(db, [{ actor: `staff:${boris.personId}`, role: 'support', verb: 'extract', purpose: 'support', basis: 'law', categories: ['contacts'], personId: anna.personId, source: 'desk', reason: 'ответ на вопрос' }])
    const { lines } = await readJournal(anna.personId, { take: 1000 })
    expect(lines[0]).toMatchObject({ actor: 'staff', role: 'support', verb: 'extract', reason: 'ответ на вопрос' })
    expect(JSON.stringify(lines)).not.toContain(boris.personId)
    expect(lines.filter(({ sources }) => sources.includes('consent_events')).map(({ verb }) => verb)).toEqual(expect.arrayContaining(['collect', 'record']))
    expect((await readJournal(boris.personId, { take: 1000 })).lines.some(({ actor }) => actor === 'staff')).toBe(false)
  })
})
