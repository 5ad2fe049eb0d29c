import { beforeEach, expect, test } from 'vitest'
import { days, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { addToCart } from './add-to-cart.ts'
import { acknowledgeNotices } from './acknowledge-notices.ts'
import { readCart } from './read-cart.ts'
import { setQuantity } from './set-quantity.ts'
import { sweepCarts } from './sweep-carts.ts'

let personId: string
let variantId: string
beforeEach(async () => {
  ;({ personId } = await makeCustomer())
  variantId = (await makeVariant({ stock: 30 })).id
})
const own = (id: string) => readCart({ cart: { personId: id } })

test('two devices of one person fill one cart', async () => {
  const ids = await Promise.all(Array.from({ length: 8 }, () => addToCart(null, { variantId, quantity: 1 }, personId)))
  expect(new Set(ids).size).toBe(1)
  expect(await own(personId)).toMatchObject({ id: ids[0], count: 8 })
})

test('a person fills their own cart whatever cookie the browser has', async () => {
  const other = await makeCustomer()
  const [guest, theirs] = [await addToCart(null, { variantId, quantity: 1 }), await addToCart(null, { variantId, quantity: 2 }, other.personId)]
  for (const cookie of [guest, theirs]) await addToCart(cookie, { variantId, quantity: 3 }, personId)
  expect((await own(personId)).count).toBe(6)
  expect((await own(other.personId)).count).toBe(2)
  expect((await readCart(guest)).count).toBe(1)
})

test('a guest and another person neither see nor change it', async () => {
  const other = await makeCustomer()
  const cartId = await addToCart(null, { variantId, quantity: 2 }, personId)
  expect(await addToCart(cartId, { variantId, quantity: 1 })).not.toBe(cartId)
  for (const who of [null, other.personId]) {
    await setQuantity(cartId, { variantId, quantity: 0 }, who)
    await acknowledgeNotices(cartId, who)
  }
  expect((await readCart({ cartId, cart: { personId: null } })).lines).toEqual([])
  expect((await own(other.personId)).lines).toEqual([])
  expect(await own(personId)).toMatchObject({ id: cartId, count: 2 })
  await setQuantity(cartId, { variantId, quantity: 1 }, personId)
  expect((await own(personId)).count).toBe(1)
})

test('it waits for the person, however long', async () => {
  const cartId = await addToCart(null, { variantId, quantity: 1 }, personId)
  travel(days(400))
  await sweepCarts()
  travel(0)
  expect(await db.cart.count({ where: { id: cartId } })).toBe(1)
})
