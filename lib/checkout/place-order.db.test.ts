import { beforeEach, describe, expect, test } from 'vitest'
import { Refusal } from '#lib/action/refusal.ts'
import { addToCart } from '#lib/cart/add-to-cart.ts'
import { readCart } from '#lib/cart/read-cart.ts'
import { db } from '#lib/db/db.ts'
import { makeVariant, stockOf } from '#lib/test-support/make-variant.ts'
import { fillCheckout, makeCart } from '#lib/test-support/make-order.ts'
import { placeOrder } from './place-order.ts'
import { checkoutSchema } from './schema.ts'

let variant: { id: string; productId: string }
beforeEach(async () => {
  variant = await makeVariant({ stock: 10 })
})

async function refusal(attempt: Promise<unknown>): Promise<Refusal> {
  const error = await attempt.then(() => null, (reason: unknown) => reason)
  if (error instanceof Refusal) return error
  throw new Error(`expected a refusal, got ${String(error)}`)
}

describe('an order', () => {
  test('snapshots lines, contact, delivery and totals, holds the goods and queues one message §2.2 §3.2.1', async () => {
    const cartId = await makeCart({ variantId: variant.id, quantity: 2 })
    const { id } = await placeOrder(cartId, await fillCheckout(cartId))
    const order = await db.order.findUniqueOrThrow({ where: { id }, include: { lines: true, events: true, reservations: true, messages: true } })
    expect(order).toMatchObject({ state: 'placed', phone: '+79171234567', patronymic: null, goodsTotal: 2_598_000, discountTotal: 0 })
    expect(order.total).toBe(order.goodsTotal + order.deliveryTotal)
    expect(order.lines).toMatchObject([{ quantity: 2, price: 1_299_000, total: 2_598_000, option: 'Графит', vatCode: 1 }])
    expect(order.events.map(({ kind }) => kind)).toEqual(['placed'])
    expect(order.reservations).toMatchObject([{ quantity: 2, expiresAt: order.expiresAt }])
    expect(order.messages).toMatchObject([{ template: 'order-placed', class: 'service', recipient: 'anna@example.ru' }])
    expect(await stockOf(variant.id)).toEqual({ onHand: 10, reserved: 2 })
    expect((await readCart(cartId)).lines).toEqual([])
  })

  test('says which policy applied when it was placed §9.1', async () => {
    const cartId = await makeCart({ variantId: variant.id })
    const { id } = await placeOrder(cartId, await fillCheckout(cartId))
    expect(await db.order.findUniqueOrThrow({ where: { id }, select: { policyNumber: true } })).toEqual({ policyNumber: 1 })
  })

  test('for a pickup point keeps no address §3.2.4', async () => {
    const point = await db.pickupPoint.findFirstOrThrow({ where: { regionCode: '64' } })
    const cartId = await makeCart({ variantId: variant.id })
    const filled = await fillCheckout(cartId)
    const input = checkoutSchema.parse({
      ...filled,
      contact: { ...filled.contact, patronymic: '' },
      // Goods over the threshold: the point is free of charge.
      expectedTotal: 1_299_000,
      delivery: { method: 'pickup', pickupPointId: point.id, address: 'ул. Московская, 1', postcode: '410000' },
    })
    const { id } = await placeOrder(cartId, input)
    const order = await db.order.findUniqueOrThrow({ where: { id } })
    expect(order).toMatchObject({ address: null, postcode: null, pickupAddress: `${point.city}, ${point.address}`, deliveryTotal: 0 })
  })

  test('paid on delivery holds the goods without a term', async () => {
    const cartId = await makeCart({ variantId: variant.id })
    const { id } = await placeOrder(cartId, await fillCheckout(cartId, 'on_delivery'))
    expect(await db.reservation.findMany({ where: { orderId: id } })).toMatchObject([{ expiresAt: null }])
  })
})

describe('refused is', () => {
  test('a total that is no longer true, and the true one is told', async () => {
    const cartId = await makeCart({ variantId: variant.id })
    const input = await fillCheckout(cartId)
    await db.variant.update({ where: { id: variant.id }, data: { price: 1_399_000 } })
    const { code, fields } = await refusal(placeOrder(cartId, input))
    expect(code).toBe('total-changed')
    expect(Number(fields.total)).toBe(input.expectedTotal + 100_000)
    expect((await readCart(cartId)).lines).toMatchObject([{ notice: { kind: 'price-changed', before: 1_299_000, after: 1_399_000 } }])
  })

  test('a form of another cart', async () => {
    const [cartId, other] = [await makeCart({ variantId: variant.id }), await makeCart({ variantId: variant.id })]
    expect((await refusal(placeOrder(cartId, await fillCheckout(other)))).code).toBe('cart-changed')
  })

  test('what is gone from the stock, line by line', async () => {
    const second = await makeVariant({ stock: 5 })
    const cartId = await makeCart({ variantId: variant.id, quantity: 3 }, { variantId: second.id, quantity: 5 })
    const input = await fillCheckout(cartId)
    await db.stockMovement.create({ data: { key: 'lost', variantId: second.id, quantity: -3, reason: 'correction' } })
    const { code, fields } = await refusal(placeOrder(cartId, input))
    expect({ code, fields }).toEqual({ code: 'out-of-stock', fields: { [`lines.${second.id}`]: '2' } })
    expect(await stockOf(variant.id)).toEqual({ onHand: 10, reserved: 0 })
  })

  test('a product that was taken off the shelf, an empty cart, a parcel nobody carries', async () => {
    const cartId = await makeCart({ variantId: variant.id })
    const input = await fillCheckout(cartId)
    await db.product.update({ where: { id: variant.productId }, data: { status: 'archived' } })
    expect((await refusal(placeOrder(cartId, input))).code).toBe('out-of-stock')
    await db.cartLine.deleteMany({ where: { cartId } })
    expect((await refusal(placeOrder(cartId, input))).code).toBe('cart-empty')
    const heavy = await makeVariant({ weight: 25_000 })
    const heavyCart = await makeCart({ variantId: heavy.id })
    expect((await refusal(placeOrder(heavyCart, await fillCheckout(heavyCart)))).code).toBe('no-delivery')
  })
})

describe('under fire', () => {
  test('200 buyers of one unit: one order, 199 clear refusals, exact stock', async () => {
    const { id: variantId } = await makeVariant({ stock: 1 })
    const carts = await Promise.all(Array.from({ length: 200 }, () => makeCart({ variantId })))
    const inputs = await Promise.all(carts.map((cartId) => fillCheckout(cartId)))
    const outcomes = await Promise.allSettled(carts.map((cartId, buyer) => placeOrder(cartId, inputs[buyer] ?? fail())))
    const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []))
    expect(outcomes.length - refusals.length).toBe(1)
    expect([...new Set(refusals.map((reason) => (reason instanceof Refusal ? reason.code : String(reason))))]).toEqual(['out-of-stock'])
    expect(await stockOf(variantId)).toEqual({ onHand: 1, reserved: 1 })
    expect(await db.order.count({ where: { lines: { some: { variantId } } } })).toBe(1)
  }, 120_000)

  test('50 buyers of 10 units in mixed quantities: never more than 10 are held, and no unit is wasted that somebody wanted', async () => {
    const carts = await Promise.all(Array.from({ length: 50 }, (_, buyer) => makeCart({ variantId: variant.id, quantity: (buyer % 4) + 1 })))
    const inputs = await Promise.all(carts.map((cartId) => fillCheckout(cartId)))
    const outcomes = await Promise.allSettled(carts.map((cartId, buyer) => placeOrder(cartId, inputs[buyer] ?? fail())))
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'out-of-stock' })
    const { _sum } = await db.reservation.aggregate({ where: { variantId: variant.id }, _sum: { quantity: true } })
    expect(await stockOf(variant.id)).toEqual({ onHand: 10, reserved: _sum.quantity })
    expect(_sum.quantity).toBe(10)
  }, 60_000)

  test('buyers of the same two goods in opposite order never wait for each other in a circle', async () => {
    const [a, b] = [await makeVariant({ stock: 100 }), await makeVariant({ stock: 100 })]
    const carts = await Promise.all(
      Array.from({ length: 40 }, (_, buyer) =>
        buyer % 2 ? makeCart({ variantId: a.id }, { variantId: b.id }) : makeCart({ variantId: b.id }, { variantId: a.id })),
    )
    await Promise.all(carts.map(async (cartId) => placeOrder(cartId, await fillCheckout(cartId))))
    expect(await stockOf(a.id)).toEqual({ onHand: 100, reserved: 40 })
    expect(await stockOf(b.id)).toEqual({ onHand: 100, reserved: 40 })
  }, 60_000)

  test('one checkout submitted 20 times at once is one order, and stays it after a reload', async () => {
    const cartId = await makeCart({ variantId: variant.id })
    const input = await fillCheckout(cartId)
    const orders = await Promise.all(Array.from({ length: 20 }, () => placeOrder(cartId, input)))
    expect(new Set(orders.map(({ id }) => id)).size).toBe(1)
    expect(await placeOrder(cartId, input)).toEqual(orders[0])
    expect(await stockOf(variant.id)).toEqual({ onHand: 10, reserved: 1 })
    expect(await db.outboxMessage.count({ where: { orderId: orders[0]?.id ?? '' } })).toBe(1)
  })

  test('a tab that adds while another orders loses nothing: the piece is in the order or in a new cart', async () => {
    for (let round = 0; round < 10; round++) {
      const cartId = await makeCart({ variantId: variant.id })
      const second = await makeVariant()
      const input = await fillCheckout(cartId)
      const [order, cart] = await Promise.allSettled([placeOrder(cartId, input), addToCart(cartId, { variantId: second.id, quantity: 1 })])
      const inCart = cart.status === 'fulfilled' && (await readCart(cart.value)).lines.some(({ variantId }) => variantId === second.id)
      expect(inCart).toBe(true)
      // Added first: the form's total is no longer true. Ordered first: the piece is in a cart of its own.
      if (order.status === 'rejected') expect(order.reason).toMatchObject({ code: 'total-changed' })
    }
  })
})

function fail(): never {
  throw new Error('missing input')
}
