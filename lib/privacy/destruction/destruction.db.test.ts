import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { Refusal } from '#lib/action/refusal.ts'
import { days, minutes, travel } from '#lib/clock/clock.ts'
import { verifyLedger } from '#lib/consent/verify/verify-ledger.ts'
import { db } from '#lib/db/db.ts'
import { log } from '#lib/log/log.ts'
import { deliverMessage, type Post } from '#lib/messages/deliver-message.ts'
import { fulfilOrder } from '#lib/orders/fulfil-order.ts'
import { post } from '#lib/cli/post.ts'
import { subjectOfContact, subjectOfPerson } from '#lib/subjects/find-subject.ts'
import { dumpDatabase } from '#lib/test-support/dump-database.ts'
import { makeAccount } from '#lib/test-support/make-account.ts'
import { makeCanary, type Traces } from '#lib/test-support/make-canary.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { pdfText } from '#lib/test-support/pdf-text.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { owner } from '#lib/test-support/owner.ts'
import { recallRequest } from '../close-request.ts'
import { personalTables } from '../data-register.ts'
import { makeRequest } from '../make-request.ts'
import { makeOwnRequest } from '../own-appeals.ts'
import { runRetention } from '../run-retention.ts'
import { actHash, logLines } from './act.ts'
import { carryOutDestruction, sweepDestructions } from './carry-out.ts'
import { beginHold, endHolds } from './hold.ts'
import { planDestruction } from './plan.ts'
import { renderAct } from './render-act.ts'
import { startDestruction } from './start-destruction.ts'
import { staying, steps } from './steps.ts'

// What these tests travel back to has a policy in force.
beforeAll(async () => {
  await owner.$executeRaw`ALTER TABLE document_versions DISABLE TRIGGER USER`
  await db.$executeRaw`UPDATE document_versions SET published_at = published_at - interval '1 year', effective_from = effective_from - interval '1 year'`
  await owner.$executeRaw`ALTER TABLE document_versions ENABLE TRIGGER USER`
})
afterEach(() => travel(0))
beforeEach(() => void vi.restoreAllMocks())

const silent: Post = {
  email: { compose: post.email.compose, send: async () => {} },
  sms: { compose: post.sms.compose, send: async () => {} },
}
const sendAll = async () => {
  for (const { id } of await db.outboxMessage.findMany({ where: { state: 'queued' }, select: { id: true } })) await deliverMessage(id, silent).catch(() => {})
}

/** Asked for so long ago that it is due now. */
async function asked(personId: string, ago = days(8)): Promise<{ id: string; requestId: string }> {
  travel(-ago)
  const request = await makeOwnRequest(personId, { kind: 'destroy', text: '' })
  travel(0)
  const { id } = await db.destruction.findFirstOrThrow({ where: { requestId: request.id }, select: { id: true } })
  return { id, requestId: request.id }
}

/** The last letter, then the end. */
async function carriedOut(id: string): Promise<void> {
  expect(await carryOutDestruction(id)).toBe('announced')
  await sendAll()
  expect(await carryOutDestruction(id)).toBe('done')
}

function hits(texts: Map<string, string>, traces: Traces): string[] {
  return [...texts].flatMap(([name, text]) =>
    Object.entries(traces).flatMap(([what, value]) => (text.toLowerCase().includes(value.toLowerCase()) ? [`${name}: ${what}`] : [])))
}

describe('proof of absence §6.1.3', () => {
  test('of a person with everything nothing is left: no e-mail, phone, name, street, parcel in any table, queue or log; the act and the chain stay §5.1', async () => {
    const spoken: string[] = []
    for (const level of ['info', 'warn', 'error', 'debug'] as const) vi.spyOn(log, level).mockImplementation((...args: unknown[]) => void spoken.push(JSON.stringify(args)))
    const anna = await makeCanary()
    await sendAll()
    const boris = await makeCustomer()
    expect(new Set(hits(await dumpDatabase(), anna.traces).map((hit) => hit.split(': ')[1]))).toEqual(new Set(Object.keys(anna.traces)))
    const chain = await db.consentEvent.findMany({ where: { subjectId: anna.subjectId }, orderBy: { sequence: 'asc' } })
    const { total, goodsTotal, placedAt } = await db.order.findUniqueOrThrow({ where: { id: anna.paid.id } })

    const { id, requestId } = await asked(anna.personId)
    await carriedOut(id)

    const after = await dumpDatabase()
    expect(hits(after, anna.traces)).toEqual([])
    expect(spoken.join('\n')).not.toMatch(new RegExp(Object.values(anna.traces).join('|'), 'i'))
    expect(await db.person.count({ where: { id: boris.personId } })).toBe(1)

    // what tax law keeps: amounts, lines, dates
    expect(await db.order.findUniqueOrThrow({ where: { id: anna.paid.id }, include: { lines: true, payments: true, events: true } })).toMatchObject({
      total, goodsTotal, placedAt, personId: null, surname: '—', lines: [{ quantity: 1 }], payments: [{ state: 'succeeded', amount: total }],
    })
    // the ledger: the chain is whole, ends with the withdrawal, and nothing of it can be read
    const events = await db.consentEvent.findMany({ where: { subjectId: anna.subjectId }, orderBy: { sequence: 'asc' } })
    expect(events.slice(0, chain.length)).toEqual(chain)
    expect(events.slice(chain.length).map(({ kind }) => kind)).toEqual(chain.filter(({ kind }) => kind === 'confirmed').map(() => 'withdrawn'))
    events.forEach(({ previousHash }, index) => expect(previousHash).toBe(index === 0 ? null : events[index - 1]?.hash))
    expect(await db.subjectKey.count({ where: { subjectId: anna.subjectId } })).toBe(0)
    expect((await verifyLedger()).broken).toEqual([])
    expect(await db.$queryRaw`SELECT FROM consent_live WHERE subject_id = ${anna.subjectId}::uuid`).toEqual([])
    // the journal says that it was destroyed, and why
    expect(await db.processingEntry.findFirst({ where: { personId: anna.personId, source: 'people', verb: 'destroy' } })).toMatchObject({ reason: expect.stringContaining('обращение №') })
    // the act
    const act = await db.destructionAct.findFirstOrThrow({ where: { destructionId: id } })
    const lines = logLines.parse(act.log)
    expect(actHash({ ...act, log: lines })).toBe(act.logHash)
    expect(actHash({ ...act, log: lines.map((line) => ({ ...line, rows: line.rows + 1 })) })).not.toBe(act.logHash)
    expect(act).toMatchObject({ about: anna.subjectId, cause: expect.stringMatching(/^обращение № \d+$/), operator: expect.stringContaining('ИП'), categories: expect.arrayContaining(['адрес доставки']) })
    expect(lines.map(({ table }) => table)).toEqual(expect.arrayContaining(['people', 'accounts', 'orders', 'addresses', 'outbox_messages', 'subject_keys', 'subject_requests']))
    expect(act.keepUntil.getTime() - act.destroyedAt.getTime()).toBeGreaterThanOrEqual(days(3 * 365))
    expect(await db.subjectRequest.findUniqueOrThrow({ where: { id: requestId } })).toMatchObject({ state: 'answered', text: null, replyTo: null, personId: null })
    expect(await carryOutDestruction(id)).toBe('over')
  })

  test('the last letter goes out before the contact is gone', async () => {
    const anna = await makeCustomer()
    const { id } = await asked(anna.personId)
    await carryOutDestruction(id)
    const letter = await db.outboxMessage.findUniqueOrThrow({ where: { key: `destruction-last:${id}` } })
    expect(letter).toMatchObject({ recipient: anna.email, class: 'legal', state: 'queued' })
    expect(await carryOutDestruction(id)).toBe('announced')
    expect(await db.person.count({ where: { id: anna.personId } })).toBe(1)
    travel(days(1) + minutes(1))
    expect(await carryOutDestruction(id)).toBe('done')
  })

  test('each table with data of people is destroyed, depersonalised or stays for a written reason', () => {
    const reached = new Set([...steps.map(({ table }) => table), 'people', 'orders', ...Object.keys(staying)])
    expect(personalTables.map(([name]) => name).filter((name) => !reached.has(name))).toEqual([])
    const known = new Set(personalTables.map(([name]) => name))
    expect([...reached].filter((name) => !known.has(name))).toEqual([])
  })
})

describe('seven days §6.1.3', () => {
  test('the dry run says what goes and what stays, and changes nothing; it names nobody', async () => {
    const anna = await makeCanary()
    const before = await dumpDatabase()
    const plan = await db.$transaction((tx) => planDestruction(tx, anna.subjectId))
    expect(await dumpDatabase()).toEqual(before)
    expect(plan?.waits).toBeNull()
    expect(plan?.gone.map(({ title }) => title)).toEqual(expect.arrayContaining(['Имя', 'Контакты', 'Адреса', 'Имя, контакты и адрес в завершённых заказах']))
    expect(plan?.kept.map(({ title }) => title)).toEqual([`Заказ № ${anna.paid.number}`, 'Доказательства согласий', 'Журнал обработки и акт об уничтожении'])
    expect(hits(new Map([['plan', JSON.stringify(plan)]]), anna.traces)).toEqual([])
  })

  test('nothing happens before they are over, and the database knows it too', async () => {
    const { personId } = await makeCustomer()
    const { id } = await asked(personId, days(6))
    expect(await carryOutDestruction(id)).toBe('not-due')
    expect(await sweepDestructions()).toBe(0)
    await expect(db.$executeRaw`UPDATE destructions SET run_at = now() WHERE id = ${id}::uuid`).rejects.toThrow()
    await expect(db.$executeRaw`INSERT INTO destructions (id, subject_id, plan, planned_at, run_at, cause) SELECT uuidv7(), subject_id, '{}', now(), now() + interval '6 days', 'x' FROM destructions WHERE id = ${id}::uuid`)
      .rejects.toThrow()
    expect(await db.person.count({ where: { id: personId } })).toBe(1)
  })

  test('a recall until the last moment keeps everything; after the last letter it is too late; a recall and the worker at once are one or the other', async () => {
    const anna = await makeCustomer()
    const early = await asked(anna.personId, days(7) - 2000)
    await recallRequest(early.requestId)
    expect(await db.destruction.findUniqueOrThrow({ where: { id: early.id } })).toMatchObject({ state: 'recalled' })
    expect(await carryOutDestruction(early.id)).toBe('over')
    expect(await db.person.count({ where: { id: anna.personId } })).toBe(1)

    const boris = await makeCustomer()
    const late = await asked(boris.personId)
    await expect(recallRequest(late.requestId)).rejects.toEqual(new Refusal('too-late'))

    for (let round = 0; round < 8; round++) {
      const vera = await makeCustomer()
      const { id, requestId } = await asked(vera.personId, days(7))
      const [recalled, outcome] = await Promise.all([
        recallRequest(requestId).then(() => true, () => false),
        carryOutDestruction(id),
      ])
      const { state } = await db.destruction.findUniqueOrThrow({ where: { id }, select: { state: true } })
      expect([recalled, state]).toEqual(state === 'recalled' ? [true, 'recalled'] : [false, 'planned'])
      expect(outcome).toBe(state === 'recalled' ? 'over' : 'announced')
    }
  })

  test('one destruction is planned however often it is asked for; staff give their role back first', async () => {
    const anna = await makeCustomer()
    const both = await Promise.all([1, 2].map(() => db.$transaction(async (tx) => startDestruction(tx, { subjectId: await subjectOfPerson(tx, anna.personId), cause: 'проверка' }))))
    expect(new Set(both.map(({ id }) => id)).size).toBe(1)
    const staff = await makeCustomer({ roles: ['support'], secondFactor: true })
    await expect(makeOwnRequest(staff.personId, { kind: 'destroy', text: '' })).rejects.toEqual(new Refusal('staff'))
  })

  test('a second request for what is planned is answered by that; the act is printed with its log', async () => {
    const anna = await makeCustomer()
    const { id } = await asked(anna.personId)
    const second = await makeOwnRequest(anna.personId, { kind: 'destroy', text: 'Ещё раз' })
    expect(await db.subjectRequest.findUniqueOrThrow({ where: { id: second.id } })).toMatchObject({ state: 'answered', answer: expect.stringContaining('уже назначено') })
    await carriedOut(id)
    const { number, logHash } = await db.destructionAct.findFirstOrThrow({ where: { destructionId: id } })
    const words = pdfText(await renderAct(number)).replaceAll(/\s+/g, '')
    for (const part of ['Актобуничтоженииперсональныхданных', 'ИПВолконская', 'Контакты', logHash.slice(0, 20)]) expect(words).toContain(part)
  })

  test('a hold makes it wait, and its end lets it go on', async () => {
    const anna = await makeAccount()
    const { id } = await asked(anna.personId)
    const { subjectId } = await db.destruction.findUniqueOrThrow({ where: { id } })
    await beginHold(anna.byEmail, 'судебный спор')
    expect(await carryOutDestruction(id)).toBe('held')
    expect((await db.$transaction((tx) => planDestruction(tx, subjectId)))?.waits).toBe('судебный спор')
    expect(await endHolds(anna.byEmail)).toBe(1)
    await carriedOut(id)
  })
})

describe('what goes on meanwhile §6.1.3', () => {
  test('an order that is not over is kept until it is, then it forgets its buyer too', async () => {
    const anna = await makeCustomer()
    const variant = await makeVariant()
    const order = await makeOrder({ variantId: variant.id }, 'on_delivery', anna.personId)
    const { id } = await asked(anna.personId)
    await carriedOut(id)
    expect(await db.order.findUniqueOrThrow({ where: { id: order.id } })).toMatchObject({ personId: null, surname: 'Иванова', depersonalisedAt: null })
    expect(await db.destructionOrder.findMany({ where: { orderId: order.id } })).toMatchObject([{ fate: 'kept', reason: expect.stringContaining('не завершён'), finishedAt: null }])
    expect((await runRetention())['kept-orders']).toBe(0)
    await fulfilOrder(order.number, { to: 'packed' }, 'warehouse')
    await fulfilOrder(order.number, { to: 'shipped', track: '80080012345678' }, 'warehouse')
    travel(-days(20))
    await fulfilOrder(order.number, { to: 'delivered' }, 'warehouse')
    travel(0)
    expect((await runRetention())['kept-orders']).toBeGreaterThan(0)
    expect(await db.order.findUniqueOrThrow({ where: { id: order.id } })).toMatchObject({ surname: '—', email: 'destroyed@invalid', depersonalisedAt: expect.any(Date) })
    expect(await db.outboxMessage.count({ where: { orderId: order.id } })).toBe(0)
    expect(await db.destructionAct.count({ where: { about: 'правило kept-orders' } })).toBe(1)
  })

  test('an order placed at the very moment is either kept or was not placed: nothing half', async () => {
    for (let round = 0; round < 4; round++) {
      const anna = await makeCustomer()
      const variant = await makeVariant()
      const { id } = await asked(anna.personId)
      await carryOutDestruction(id)
      await sendAll()
      const [placed] = await Promise.all([makeOrder({ variantId: variant.id }, 'on_delivery', anna.personId).catch(() => null), retried(() => carryOutDestruction(id))])
      expect(await db.person.count({ where: { id: anna.personId } })).toBe(0)
      const orders = await db.order.findMany({ where: { lines: { some: { variantId: variant.id } } }, select: { id: true, destructions: { select: { fate: true } } } })
      expect(orders).toEqual(placed ? [{ id: placed.id, destructions: [{ fate: 'kept' }] }] : [])
    }
  })

  test('two workers at once are one destruction with one act', async () => {
    const anna = await makeCanary()
    const { id } = await asked(anna.personId)
    await carryOutDestruction(id)
    await sendAll()
    const outcomes = await Promise.all([1, 2, 3].map(() => carryOutDestruction(id)))
    expect(outcomes.toSorted()).toEqual(['done', 'over', 'over'])
    expect(await db.destructionAct.count({ where: { destructionId: id } })).toBe(1)
  })

  test('a worker that is killed in the middle has done nothing; the next one does all of it', async () => {
    const anna = await makeCanary()
    const { id } = await asked(anna.personId)
    await carryOutDestruction(id)
    await sendAll()
    const before = await dumpDatabase()
    await owner.$executeRaw`CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$`
    await owner.$executeRaw`CREATE TRIGGER zz_die AFTER DELETE ON people FOR EACH STATEMENT EXECUTE FUNCTION die()`
    await expect(carryOutDestruction(id)).rejects.toThrow()
    await owner.$executeRaw`DROP TRIGGER zz_die ON people`
    expect(await dumpDatabase()).toEqual(before)
    expect(await carryOutDestruction(id)).toBe('done')
    expect(hits(await dumpDatabase(), anna.traces)).toEqual([])
  })

  test('a guest and subscriber: orders by the contact, key and contacts; whoever has the contact next begins anew', async () => {
    const email = `${randomUUID()}@example.ru`
    const variant = await makeVariant()
    const { order, request, subjectId } = await (async () => {
      travel(-days(8))
      const placed = await makeOrder({ variantId: variant.id })
      await db.order.update({ where: { id: placed.id }, data: { email, phone: '+79990001122' } })
      await db.order.update({ where: { id: placed.id }, data: { state: 'expired' } })
      await db.reservation.deleteMany({ where: { orderId: placed.id } })
      const whose = await db.$transaction((tx) => subjectOfContact(tx, { channel: 'email', value: email }))
      const made = await db.$transaction((tx) => makeRequest(tx, { kind: 'destroy', channel: 'site', text: 'Уничтожьте', subjectId: whose, personId: null, reply: { channel: 'email', value: email }, proofId: null }))
      travel(0)
      return { order: placed, request: made, subjectId: whose }
    })()
    const { id } = await db.destruction.findFirstOrThrow({ where: { requestId: request.id } })
    await carriedOut(id)
    expect(await db.order.findUniqueOrThrow({ where: { id: order.id } })).toMatchObject({ email: 'destroyed@invalid', phone: '+70000000000', city: '—', address: '—' })
    expect([...(await dumpDatabase())].filter(([, text]) => text.includes(email)).map(([name]) => name)).toEqual([])
    expect(await db.$transaction((tx) => subjectOfContact(tx, { channel: 'email', value: email }))).not.toBe(subjectId)
  })
})

describe('no general hole §6.1.3', () => {
  test('append-only rows change for a destruction that is due and reaches them, and for nothing else', async () => {
    const anna = await makeCustomer()
    const boris = await makeCustomer()
    const variant = await makeVariant()
    const [mine, other] = [await makeOrder({ variantId: variant.id }, 'on_delivery', anna.personId), await makeOrder({ variantId: variant.id }, 'on_delivery', boris.personId)]
    const { id } = await asked(anna.personId)
    const early = await asked(boris.personId, days(1))
    const attempt = (destructionId: string, sql: string) => db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('shop.destruction', ${destructionId}, true)`
      await tx.$executeRawUnsafe(sql)
    })
    for (const orderId of [mine.id, other.id]) {
      for (const destructionId of [id, early.id, randomUUID(), '']) {
        await expect(attempt(destructionId, `UPDATE orders SET person_id = NULL WHERE id = '${orderId}'`)).rejects.toThrow()
        await expect(attempt(destructionId, `UPDATE order_events SET note = NULL, kind = kind WHERE order_id = '${orderId}'`)).rejects.toThrow()
      }
    }
    await expect(attempt(id, `INSERT INTO destruction_orders (destruction_id, order_id, fate, reason) VALUES ('${id}', '${other.id}', 'kept', 'x')`)).rejects.toThrow()
    await expect(attempt(id, `DELETE FROM order_events WHERE order_id = '${mine.id}'`)).rejects.toThrow()
    await expect(attempt(id, `UPDATE destructions SET state = 'done', finished_at = now() WHERE id = '${id}'`)).rejects.toThrow()
  })

  test('an act is not rewritten, and deleted only after three years; who is destroyed stays so §6.2.6', async () => {
    const anna = await makeCustomer()
    const { id } = await asked(anna.personId)
    await carriedOut(id)
    const { subjectId } = await db.destruction.findUniqueOrThrow({ where: { id } })
    for (const sql of ['UPDATE destruction_acts SET officer = $$x$$', 'DELETE FROM destruction_acts', 'DELETE FROM destructions', `UPDATE destructions SET state = 'planned', finished_at = NULL`,
      `UPDATE subjects SET destroyed_at = NULL WHERE id = '${subjectId}'`, `INSERT INTO subject_keys VALUES ('${subjectId}', 'x')`]) {
      await expect(db.$executeRawUnsafe(sql)).rejects.toThrow()
    }
  })
})

/** As the queue does: a deadlock ends one of the two, who comes again. */
async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === 5) throw error
    }
  }
}
