import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeCart } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { adoptCart } from './adopt-cart.ts'
import { readCart } from './read-cart.ts'

let personId: string
let watch: string
let ring: string
beforeEach(async () => {
  ;({ personId } = await makeCustomer())
  ;[watch, ring] = [(await makeVariant({ stock: 3 })).id, (await makeVariant({ stock: 30 })).id]
})
const quantities = async (cartId: string | null) =>
  Object.fromEntries((await readCart(cartId ?? '')).lines.map(({ variantId, quantity }) => [variantId, quantity]))
const ownerOf = async (id: string) => (await db.cart.findUnique({ where: { id }, select: { personId: true } }))?.personId

test('the first cart becomes the person’s as it is', async () => {
  const guest = await makeCart({ variantId: watch, quantity: 2 })
  expect(await adoptCart(personId, guest)).toEqual({ cartId: guest, limited: 0 })
  expect(await ownerOf(guest)).toBe(personId)
  expect(await adoptCart(personId, guest)).toEqual({ cartId: guest, limited: 0 })
  expect(await quantities(guest)).toEqual({ [watch]: 2 })
})

test('a second one joins it: pieces add up, and the cart says where the stock is short', async () => {
  const { cartId: own } = await adoptCart(personId, await makeCart({ variantId: watch, quantity: 2 }))
  const guest = await makeCart({ variantId: watch, quantity: 2 }, { variantId: ring, quantity: 1 })
  expect(await adoptCart(personId, guest)).toEqual({ cartId: own, limited: 1 })
  expect(await ownerOf(guest)).toBeUndefined()
  const cart = await readCart(own ?? '')
  expect(await quantities(own)).toEqual({ [watch]: 4, [ring]: 1 })
  expect(cart.orderable).toBe(false)
  expect(cart.lines.find(({ variantId }) => variantId === watch)?.notice).toEqual({ kind: 'not-enough', available: 3 })
})

test('no cart, one that is gone, or somebody else’s adds nothing', async () => {
  const other = await makeCustomer()
  const { cartId: theirs } = await adoptCart(other.personId, await makeCart({ variantId: watch }))
  for (const none of [null, randomUUID(), theirs]) expect(await adoptCart(personId, none)).toEqual({ cartId: null, limited: 0 })
  expect(await ownerOf(theirs ?? '')).toBe(other.personId)
})

test('two devices that sign in at once end with one cart, and with all that was in both', async () => {
  const guests = [await makeCart({ variantId: ring, quantity: 2 }), await makeCart({ variantId: ring, quantity: 3 }), await makeCart({ variantId: watch })]
  await Promise.all(guests.map((guest) => adoptCart(personId, guest)))
  const carts = await db.cart.findMany({ where: { OR: [{ personId }, { id: { in: guests } }] }, select: { id: true } })
  expect(carts).toHaveLength(1)
  expect(await quantities(carts[0]?.id ?? '')).toEqual({ [ring]: 5, [watch]: 1 })
})

test('the same cart adopted many times at once is not doubled', async () => {
  await adoptCart(personId, await makeCart({ variantId: ring, quantity: 1 }))
  const guest = await makeCart({ variantId: ring, quantity: 2 })
  const carts = await Promise.all(Array.from({ length: 8 }, () => adoptCart(personId, guest)))
  expect(await quantities(carts[0]?.cartId ?? '')).toEqual({ [ring]: 3 })
})
