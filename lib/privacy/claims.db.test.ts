import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { Refusal } from '#lib/action/refusal.ts'
import { days, minutes, now, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { proofCode } from '#lib/proofs/proof-secret.ts'
import { shop } from '#lib/shop.ts'
import { makeClient } from '#lib/test-support/make-account.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { claimDue } from './appeal-due.ts'
import { askIdentity } from './ask-identity.ts'
import { recallClaim, settleClaim } from './close-claim.ts'
import { confirmByCode } from './confirm-identity.ts'
import { makeOwnClaim } from './own-appeals.ts'
import { getOwnAppeal } from './queries.ts'
import { watchClocks } from './watch-clocks.ts'

afterEach(() => travel(0))

const refused = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => (error instanceof Refusal ? error.code : error))
const letters = (claimId: string) => db.outboxMessage.findMany({ where: { claimId }, orderBy: { queuedAt: 'asc' }, select: { template: true, recipient: true, class: true } })

describe('a claim §8.1', () => {
  test('has a number, a moment and an answerable address; the receipt is on its way', async () => {
    const { personId, email } = await makeCustomer()
    const { id, number } = await makeOwnClaim(personId, { kind: 'other', text: 'Не понравилось', order: null })
    expect(number).toBeGreaterThan(1000)
    expect(await letters(id)).toEqual([{ template: 'appeal-received', recipient: email, class: 'legal' }])
    expect((await getOwnAppeal(personId, 'claim', number))?.text).toBe('Не понравилось')
  })

  test('names an own order, and no other', async () => {
    const [own, other] = [await makeCustomer(), await makeCustomer()]
    const variant = await makeVariant({ stock: 5 })
    const order = await makeOrder({ variantId: variant.id }, 'online', own.personId)
    const { number } = await makeOwnClaim(own.personId, { kind: 'delivery', text: 'Где он?', order: order.number })
    expect((await getOwnAppeal(own.personId, 'claim', number))?.order).toBe(order.number)
    expect(await refused(makeOwnClaim(other.personId, { kind: 'delivery', text: 'Где он?', order: order.number }))).toBe('not-found')
  })

  test('of a guest: by a code; an order of somebody else is not tied to it, its number stands in the text', async () => {
    const variant = await makeVariant({ stock: 5 })
    const order = await makeOrder({ variantId: variant.id })
    const value = `${randomUUID()}@example.ru`
    const proofId = await askIdentity({ channel: 'email', value }, { about: 'claim', kind: 'refund', text: 'Верните деньги', order: order.number }, makeClient())
    const { id, sort } = await confirmByCode(proofId, proofCode(proofId), makeClient())
    expect(sort).toBe('claim')
    expect(await db.claim.findUniqueOrThrow({ where: { id } })).toMatchObject({ orderId: null, text: `Заказ № ${order.number}.\nВерните деньги`, replyTo: value })
  })

  test('of the guest who placed the order: it is tied to it', async () => {
    const variant = await makeVariant({ stock: 5 })
    const order = await makeOrder({ variantId: variant.id })
    const proofId = await askIdentity({ channel: 'email', value: 'anna@example.ru' }, { about: 'claim', kind: 'refund', text: 'Верните деньги', order: order.number }, makeClient())
    const { id } = await confirmByCode(proofId, proofCode(proofId), makeClient())
    expect((await db.claim.findUniqueOrThrow({ where: { id } })).orderId).toBe(order.id)
  })
})

describe('its clock §8.2', () => {
  const received = new Date('2026-11-22T08:00:00Z')

  test.each([
    ['refund', '2026-12-02T19:59:59.999Z'],
    ['defect', '2026-12-02T19:59:59.999Z'],
    ['delivery', '2026-12-22T19:59:59.999Z'],
    ['other', '2026-12-22T19:59:59.999Z'],
    // What concerns personal data is answered like a request: ten working days are less than thirty days.
    ['privacy', '2026-12-04T19:59:59.999Z'],
  ] as const)('%s: until %s', (kind, due) => {
    expect(claimDue(kind, received).toISOString()).toBe(due)
  })

  test('staff are reminded, and told when it is late, once', async () => {
    const { personId } = await makeCustomer()
    const { id, dueAt } = await makeOwnClaim(personId, { kind: 'other', text: 'Поздно', order: null })
    travel(dueAt.getTime() - now().getTime() - minutes(5))
    await Promise.all([watchClocks(), watchClocks()])
    travel(0)
    travel(dueAt.getTime() - now().getTime() + days(1))
    await Promise.all([watchClocks(), watchClocks()])
    expect((await letters(id)).filter(({ recipient }) => recipient === shop.email).map(({ template }) => template)).toEqual(['appeal-due-soon', 'appeal-late'])
  })
})

describe('its end §8.1 §8.2', () => {
  test('answer and recall at once: one wins', async () => {
    const { personId } = await makeCustomer()
    const { id, number } = await makeOwnClaim(personId, { kind: 'other', text: 'Одновременно', order: null })
    const outcomes = await Promise.all([refused(settleClaim(number, 'settled', 'Сделано.', 'anna')), refused(recallClaim(id)), refused(settleClaim(number, 'rejected', 'Нет.', 'olga'))])
    expect(outcomes.filter((code) => code === null)).toHaveLength(1)
    expect(outcomes.filter((code) => code === 'closed')).toHaveLength(2)
    expect(await letters(id)).toHaveLength(2)
  })

  test('a claim that is none is not found', async () => {
    expect(await refused(settleClaim(999_999, 'settled', 'Да.', 'anna'))).toBe('not-found')
  })
})
