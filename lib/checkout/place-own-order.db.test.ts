import { beforeEach, expect, test } from 'vitest'
import { addToCart } from '#lib/cart/add-to-cart.ts'
import { db } from '#lib/db/db.ts'
import { getRecentOrder } from '#lib/orders/recent-order.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { fillCheckout, makeCart } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { hasPlaced } from './has-placed.ts'
import { placeOrder } from './place-order.ts'

let variantId: string
let personId: string
beforeEach(async () => {
  variantId = (await makeVariant({ stock: 10 })).id
  ;({ personId } = await makeCustomer())
})

test('twenty submits from two devices are one order, and it is the person’s', async () => {
  const cartId = await addToCart(null, { variantId, quantity: 1 }, personId)
  const input = await fillCheckout(cartId)
  const orders = await Promise.all(Array.from({ length: 20 }, () => placeOrder(cartId, input, personId)))
  expect(new Set(orders.map(({ id }) => id)).size).toBe(1)
  expect(await db.order.findUniqueOrThrow({ where: { cartId }, select: { personId: true, policyNumber: true } })).toEqual({ personId, policyNumber: 1 })
  expect(await db.policyAcceptance.count({ where: { personId } })).toBe(1)
  expect(await db.cart.count({ where: { personId } })).toBe(0)
  expect(await hasPlaced(personId, cartId)).toBe(true)
  expect(await getRecentOrder({ personId, cartId: null })).toMatchObject({ number: orders[0]?.number })
})

test('somebody else’s cart is not placed, and their order not found, by whoever has the cookie', async () => {
  const other = await makeCustomer()
  const cartId = await addToCart(null, { variantId, quantity: 1 }, personId)
  const input = await fillCheckout(cartId)
  for (const who of [null, other.personId]) await expect(placeOrder(cartId, input, who)).rejects.toMatchObject({ code: 'cart-empty' })
  await placeOrder(cartId, input, personId)
  for (const who of [null, other.personId]) {
    await expect(placeOrder(cartId, input, who)).rejects.toMatchObject({ code: 'cart-empty' })
    expect(await hasPlaced(who, cartId)).toBe(false)
    expect(await getRecentOrder({ personId: who, cartId })).toBeNull()
  }
})

test('a guest who signs in after ordering still finds the order by a repeat', async () => {
  const cartId = await makeCart({ variantId })
  const input = await fillCheckout(cartId)
  const order = await placeOrder(cartId, input)
  expect(await placeOrder(cartId, input, personId)).toEqual(order)
  expect(await getRecentOrder({ personId: null, cartId })).toMatchObject({ number: order.number })
})
