import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { minutes, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeDelivered } from '#lib/test-support/make-delivered.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { getOrders } from './get-orders.ts'
import { getReceipts } from './get-receipts.ts'
import { getReturnOffer } from './get-return-offer.ts'
import { getOrder, getOwnOrder } from './queries.ts'
import { orderKey } from './order-link.ts'
import { receiveReturn } from './receive-return.ts'
import { requestReturn } from './request-return.ts'

let personId: string
beforeEach(async () => {
  ;({ personId } = await makeCustomer())
})
afterEach(() => travel(0))

test('the list goes from the latest to the first order, page by page, each once', async () => {
  const { id: variantId } = await makeVariant()
  const placed: number[] = []
  for (let index = 0; index < 5; index += 1) {
    // Two of each moment.
    travel(minutes(Math.floor(index / 2)))
    placed.push((await makeOrder({ variantId }, 'on_delivery', personId)).number)
  }
  await makeOrder({ variantId }, 'on_delivery', (await makeCustomer()).personId)
  const seen: number[] = []
  let before: number | null = null
  do {
    const page: Awaited<ReturnType<typeof getOrders>> = await getOrders(personId, { before, take: 2 })
    seen.push(...page.orders.map(({ number }) => number))
    before = page.next
  } while (before !== null)
  expect(seen).toHaveLength(5)
  expect(new Set(seen)).toEqual(new Set(placed))
  const moments = await db.order.findMany({ where: { number: { in: seen } }, select: { number: true, placedAt: true } })
  const momentOf = (number: number) => moments.find((each) => each.number === number)?.placedAt.getTime() ?? 0
  expect(seen.map(momentOf)).toEqual(seen.map(momentOf).toSorted((a, b) => b - a))
})

test('somebody else’s order looks like none', async () => {
  const order = await makeDelivered({ personId })
  const stranger = await makeCustomer()
  expect((await getOwnOrder(personId, String(order.number)))?.id).toBe(order.id)
  expect(await getOrder({ number: order.number, key: orderKey(order.id) })).toEqual(await getOwnOrder(personId, order.number))
  for (const number of [order.number, 999_999_999, 'x', `${order.number} or 1=1`, -1, null]) {
    expect(await getOwnOrder(stranger.personId, number)).toBeNull()
    expect(await getReturnOffer(stranger.personId, number)).toBeNull()
    expect(await getReceipts(stranger.personId, number)).toBeNull()
  }
  expect((await getOrders(stranger.personId, { before: order.number })).orders).toEqual([])
})

test('what can be returned is what has not been, at what is left of it', async () => {
  const order = await makeDelivered({ personId, lines: [{ price: 100_000, quantity: 3 }, { price: 500 }], discount: 1 })
  const offer = await getReturnOffer(personId, order.number)
  expect(offer?.lines.map(({ amounts }) => amounts)).toEqual([[99_999, 199_999, 299_999], [500]])
  expect(await getOwnOrder(personId, order.number)).toMatchObject({ returnable: true, paidOnline: true })
  await requestReturn(personId, { number: order.number, reason: 'changed_mind', lines: [{ position: 0, quantity: 2 }, { position: 1, quantity: 1 }] })
  expect(await getReturnOffer(personId, order.number)).toBeNull()
  expect(await getOwnOrder(personId, order.number)).toMatchObject({ returnable: false, returns: [{ state: 'requested', amount: 200_499 }] })
  expect((await getOrders(personId)).orders).toMatchObject([{ number: order.number, returning: true, count: 4 }])
  await receiveReturn(order.number, 'warehouse')
  expect((await getReturnOffer(personId, order.number))?.lines.map(({ position, amounts }) => [position, amounts])).toEqual([[0, [100_000]]])
})

test('receipts are those of the payment and of the money that went back', async () => {
  const order = await makeDelivered({ personId, lines: [{ price: 100_000, quantity: 2 }], delivery: 39_900 })
  await requestReturn(personId, { number: order.number, reason: 'changed_mind', lines: [{ position: 0, quantity: 1 }] })
  await receiveReturn(order.number, 'warehouse')
  expect((await getReceipts(personId, order.number))?.receipts).toMatchObject([{ kind: 'payment', total: 239_900 }])
  await db.refund.updateMany({ where: { orderId: order.id }, data: { state: 'succeeded', settledAt: new Date('2026-12-01'), providerId: randomUUID() } })
  expect((await getReceipts(personId, order.number))?.receipts).toMatchObject([
    { kind: 'payment', items: [{ name: 'Часы 0, Графит', quantity: 2, price: 100_000, total: 200_000 }, { name: 'Доставка', total: 39_900 }] },
    { kind: 'refund', items: [{ name: 'Часы 0, Графит', quantity: 1, total: 100_000 }], total: 100_000 },
  ])
  const unpaid = await makeDelivered({ personId, paymentMethod: 'on_delivery' })
  expect((await getReceipts(personId, unpaid.number))?.receipts).toEqual([])
})
