import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeCart } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { adoptCart } from './adopt-cart.ts'
import { countCart } from './count-cart.ts'
import { readCart } from './read-cart.ts'

test('says the same as the cart itself, line by line', async () => {
  const [watch, ring, gone] = [await makeVariant({ stock: 3 }), await makeVariant({ stock: 30 }), await makeVariant({ stock: 5 })]
  const cartId = await makeCart({ variantId: ring.id, quantity: 2 }, { variantId: watch.id, quantity: 3 }, { variantId: gone.id, quantity: 1 })
  await db.product.updateMany({ where: { variants: { some: { id: gone.id } } }, data: { status: 'draft' } })
  const { count, lines } = await readCart(cartId)
  const answer = await countCart({ cartId })
  expect(answer).toEqual({ count, lines: Object.fromEntries(lines.map(({ variantId, quantity, limit }) => [variantId, { quantity, limit }])) })
  expect(Object.keys(answer.lines)).toEqual(lines.map(({ variantId }) => variantId))
})

test('a customer’s cart is found by the person, and by its id no more', async () => {
  const { personId } = await makeCustomer()
  const cartId = await makeCart({ variantId: (await makeVariant({ stock: 3 })).id, quantity: 2 })
  await adoptCart(personId, cartId)
  expect(await countCart({ personId })).toMatchObject({ count: 2 })
  expect(await countCart({ cartId })).toEqual({ count: 0, lines: {} })
})

test('nobody’s cart is empty', async () => {
  expect(await countCart({ cartId: null })).toEqual({ count: 0, lines: {} })
  expect(await countCart({ cartId: randomUUID() })).toEqual({ count: 0, lines: {} })
})
