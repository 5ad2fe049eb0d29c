import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { days, minutes, travel } from '#lib/clock/clock.ts'
import { verifyLedger } from '#lib/consent/verify/verify-ledger.ts'
import { db } from '#lib/db/db.ts'
import { log } from '#lib/log/log.ts'
import { ageTexts, askedToDestroy, carriedOut, hits, sendAll } from '#lib/test-support/destruction.ts'
import { dumpDatabase } from '#lib/test-support/dump-database.ts'
import { makeCanary } from '#lib/test-support/make-canary.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { personalTables } from '../data-register.ts'
import { actHash, logLines } from './act.ts'
import { carryOutDestruction } from './carry-out.ts'
import { staying, steps } from './steps.ts'

beforeAll(ageTexts)
afterEach(() => travel(0))
beforeEach(() => void vi.restoreAllMocks())

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

    const { id, requestId } = await askedToDestroy(anna.personId)
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
    const { id } = await askedToDestroy(anna.personId)
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

describe('no general hole §6.1.3', () => {
  test('append-only rows change for a destruction that is due and reaches them, and for nothing else', async () => {
    const anna = await makeCustomer()
    const boris = await makeCustomer()
    const variant = await makeVariant()
    const [mine, other] = [await makeOrder({ variantId: variant.id }, 'on_delivery', anna.personId), await makeOrder({ variantId: variant.id }, 'on_delivery', boris.personId)]
    const { id } = await askedToDestroy(anna.personId)
    const early = await askedToDestroy(boris.personId, days(1))
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
    const { id } = await askedToDestroy(anna.personId)
    await carriedOut(id)
    const { subjectId } = await db.destruction.findUniqueOrThrow({ where: { id } })
    for (const sql of ['UPDATE destruction_acts SET officer = $$x$$', 'DELETE FROM destruction_acts', 'DELETE FROM destructions', `UPDATE destructions SET state = 'planned', finished_at = NULL`,
      `UPDATE subjects SET destroyed_at = NULL WHERE id = '${subjectId}'`, `INSERT INTO subject_keys VALUES ('${subjectId}', 'x')`]) {
      await expect(db.$executeRawUnsafe(sql)).rejects.toThrow()
    }
  })
})
