import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { days, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { fulfilOrder } from '#lib/orders/fulfil-order.ts'
import { subjectOfContact } from '#lib/subjects/find-subject.ts'
import { ageTexts, askedToDestroy, carriedOut, hits, sendAll } from '#lib/test-support/destruction.ts'
import { dumpDatabase } from '#lib/test-support/dump-database.ts'
import { makeCanary } from '#lib/test-support/make-canary.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { owner } from '#lib/test-support/owner.ts'
import { makeRequest } from '../make-request.ts'
import { runRetention } from '../run-retention.ts'
import { carryOutDestruction } from './carry-out.ts'

beforeAll(ageTexts)
afterEach(() => travel(0))

describe('what goes on meanwhile §6.1.3', () => {
  test('an order that is not over is kept until it is, then it forgets its buyer too', async () => {
    const anna = await makeCustomer()
    const variant = await makeVariant()
    const order = await makeOrder({ variantId: variant.id }, 'on_delivery', anna.personId)
    const { id } = await askedToDestroy(anna.personId)
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
      const { id } = await askedToDestroy(anna.personId)
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
    const { id } = await askedToDestroy(anna.personId)
    await carryOutDestruction(id)
    await sendAll()
    const outcomes = await Promise.all([1, 2, 3].map(() => carryOutDestruction(id)))
    expect(outcomes.toSorted()).toEqual(['done', 'over', 'over'])
    expect(await db.destructionAct.count({ where: { destructionId: id } })).toBe(1)
  })

  test('a worker that is killed in the middle has done nothing; the next one does all of it', async () => {
    const anna = await makeCanary()
    const { id } = await askedToDestroy(anna.personId)
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
