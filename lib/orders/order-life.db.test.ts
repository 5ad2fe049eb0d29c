import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readCart } from '#lib/cart/read-cart.ts'
import { minutes, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant, stockOf } from '#lib/test-support/make-variant.ts'
import { cancelOrder } from './cancel-order.ts'
import { expireOrder, expireOrders } from './expire-order.ts'
import { findOrder } from './find-order.ts'
import { fulfilOrder } from './fulfil-order.ts'
import { orderPath } from './order-link.ts'
import { getOrder } from './queries.ts'
import { repeatOrder } from './repeat-order.ts'

let variantId: string
beforeEach(async () => {
  variantId = (await makeVariant({ stock: 5 })).id
})
afterEach(() => travel(0))

const stateOf = async (id: string) => (await db.order.findUniqueOrThrow({ where: { id } })).state
const messagesOf = async (orderId: string) =>
  (await db.outboxMessage.findMany({ where: { orderId }, orderBy: { queuedAt: 'asc' } })).map(({ template }) => template)
const linkOf = (order: { id: string; number: number }) => {
  const url = new URL(orderPath(order), 'http://shop.test')
  return { number: order.number, key: url.searchParams.get('key') ?? '' }
}

describe('an unpaid order', () => {
  test('is held for 30 minutes, then expires once, gives the goods back and says so', async () => {
    const { id } = await makeOrder({ variantId, quantity: 2 })
    travel(minutes(29))
    await expireOrders()
    expect(await stateOf(id)).toBe('placed')
    travel(minutes(30))
    await Promise.all([expireOrder(id), expireOrder(id), expireOrders()])
    expect(await stateOf(id)).toBe('expired')
    expect(await stockOf(variantId)).toEqual({ onHand: 5, reserved: 0 })
    expect(await messagesOf(id)).toEqual(['order-placed', 'order-expired'])
  })

  test('has a job that ends it at the minute', async () => {
    const { id } = await makeOrder({ variantId })
    const { expiresAt } = await db.order.findUniqueOrThrow({ where: { id } })
    const jobs = await db.$queryRaw<{ run_at: Date }[]>`SELECT run_at FROM graphile_worker.jobs WHERE key = ${`expire:${id}`}`
    expect(jobs).toEqual([{ run_at: expiresAt }])
  })

  test('never expires when it is paid on delivery', async () => {
    const { id } = await makeOrder({ variantId }, 'on_delivery')
    travel(minutes(60 * 24))
    await expireOrders()
    await expireOrder(id)
    expect(await stateOf(id)).toBe('placed')
  })
})

describe('cancelling', () => {
  test('gives the goods back once, however often it is clicked', async () => {
    const { id } = await makeOrder({ variantId, quantity: 3 })
    const clicks = await Promise.allSettled([cancelOrder(id), cancelOrder(id), cancelOrder(id)])
    expect(clicks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await stockOf(variantId)).toEqual({ onHand: 5, reserved: 0 })
    expect(await messagesOf(id)).toEqual(['order-placed', 'order-cancelled'])
  })

  test('is refused once the order is packed', async () => {
    const order = await makeOrder({ variantId }, 'on_delivery')
    await fulfilOrder(order.number, { to: 'packed' }, 'warehouse')
    await expect(cancelOrder(order.id)).rejects.toMatchObject({ code: 'order-state' })
  })
})

test('an order paid on delivery is packed, shipped and delivered: the sale is booked once, the buyer is told', async () => {
  const order = await makeOrder({ variantId, quantity: 2 }, 'on_delivery')
  await expect(fulfilOrder(order.number, { to: 'delivered' }, 'warehouse')).rejects.toMatchObject({ code: 'order-state' })
  await fulfilOrder(order.number, { to: 'packed' }, 'warehouse')
  expect(await stockOf(variantId)).toEqual({ onHand: 5, reserved: 2 })
  const shipments = await Promise.allSettled([1, 2].map(() => fulfilOrder(order.number, { to: 'shipped', track: '80080012345678' }, 'warehouse')))
  expect(shipments.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await stockOf(variantId)).toEqual({ onHand: 3, reserved: 0 })
  await fulfilOrder(order.number, { to: 'delivered' }, 'courier')
  expect(await messagesOf(order.id)).toEqual(['order-placed', 'order-shipped', 'order-delivered'])
  const view = await getOrder(linkOf(order))
  expect(view?.timeline.map(({ kind }) => kind)).toEqual(['placed', 'packed', 'shipped', 'delivered'])
  expect(view?.delivery.track).toBe('80080012345678')
})

describe('the signed link', () => {
  test('opens its order and no other', async () => {
    const [mine, other] = [await makeOrder({ variantId }), await makeOrder({ variantId })]
    expect((await getOrder(linkOf(mine)))?.number).toBe(mine.number)
    expect(await getOrder({ number: other.number, key: linkOf(mine).key })).toBeNull()
    await expect(findOrder({ number: other.number, key: linkOf(mine).key })).rejects.toMatchObject({ code: 'not-found' })
    await expect(findOrder({ number: 999_999, key: linkOf(mine).key })).rejects.toMatchObject({ code: 'not-found' })
  })

  test.each([
    { number: '1; drop table orders', key: 'x' },
    { number: -1, key: 'x' },
    { number: 1e30, key: 'x' },
    { number: 10_001, key: ['a', 'b'] },
    { number: 10_001, key: undefined },
    { number: 10_001, key: '\u0000' },
    { number: 10_001, key: 'я'.repeat(22) },
    { number: null, key: null },
  ])('is no order for %j', async (link) => {
    expect(await getOrder(link)).toBeNull()
  })
})

test('repeating an order fills a cart with what is still to be had', async () => {
  const order = await makeOrder({ variantId, quantity: 4 })
  const cartId = await repeatOrder(order.id, null)
  expect((await readCart(cartId ?? '')).lines).toMatchObject([{ variantId, quantity: 1 }])
  await db.stockMovement.create({ data: { key: 'gone', variantId, quantity: -1, reason: 'correction' } })
  expect(await repeatOrder(order.id, null)).toBeNull()
})
