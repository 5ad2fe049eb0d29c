import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { days, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { acknowledgeNotices } from './acknowledge-notices.ts'
import { addToCart } from './add-to-cart.ts'
import { readCart } from './read-cart.ts'
import { setQuantity } from './set-quantity.ts'
import { sweepCarts } from './sweep-carts.ts'

let variantId: string
beforeEach(async () => {
  variantId = (await makeVariant({ stock: 3, price: 100_000 })).id
})
afterEach(() => travel(0))
const lose = (quantity: number) => db.stockMovement.create({ data: { key: randomUUID(), variantId, quantity: -quantity, reason: 'correction' } })

describe('adding', () => {
  test('adds up, and stops at the stock', async () => {
    const cartId = await addToCart(null, { variantId, quantity: 2 })
    expect(await addToCart(cartId, { variantId, quantity: 2 })).toBe(cartId)
    expect(await readCart(cartId)).toMatchObject({ count: 3, goodsTotal: 300_000, weight: 900, orderable: true, lines: [{ quantity: 3, limit: 3, notice: null }] })
  })

  test('from two tabs at once loses nothing', async () => {
    const cartId = await addToCart(null, { variantId, quantity: 1 })
    await Promise.all([addToCart(cartId, { variantId, quantity: 1 }), addToCart(cartId, { variantId, quantity: 1 })])
    expect((await readCart(cartId)).count).toBe(3)
  })

  test('opens a new cart when the old one is gone', async () => {
    const gone = randomUUID()
    expect(await addToCart(gone, { variantId, quantity: 1 })).not.toBe(gone)
  })

  test('is refused for what is sold out, unknown or not on sale', async () => {
    await lose(3)
    await expect(addToCart(null, { variantId, quantity: 1 })).rejects.toMatchObject({ code: 'sold-out' })
    await expect(addToCart(null, { variantId: randomUUID(), quantity: 1 })).rejects.toMatchObject({ code: 'unknown-variant' })
    await db.product.updateMany({ where: { variants: { some: { id: variantId } } }, data: { status: 'draft' } })
    await expect(addToCart(null, { variantId, quantity: 1 })).rejects.toMatchObject({ code: 'unknown-variant' })
  })
})

describe('a quantity', () => {
  test('is set, limited by the stock, and 0 removes the line', async () => {
    const cartId = await addToCart(null, { variantId, quantity: 1 })
    await setQuantity(cartId, { variantId, quantity: 20 })
    expect((await readCart(cartId)).lines).toMatchObject([{ quantity: 3 }])
    await setQuantity(cartId, { variantId, quantity: 0 })
    expect((await readCart(cartId)).lines).toEqual([])
  })

  test('of a line that another tab removed stays removed', async () => {
    const cartId = await addToCart(null, { variantId, quantity: 1 })
    await Promise.all([setQuantity(cartId, { variantId, quantity: 0 }), setQuantity(cartId, { variantId, quantity: 0 })])
    await setQuantity(cartId, { variantId, quantity: 2 })
    expect((await readCart(cartId)).lines).toEqual([])
  })
})

describe('what changed meanwhile is told until it is read', () => {
  test('a price', async () => {
    const cartId = await addToCart(null, { variantId, quantity: 1 })
    await db.variant.update({ where: { id: variantId }, data: { price: 90_000 } })
    expect((await readCart(cartId)).lines).toMatchObject([{ price: 90_000, notice: { kind: 'price-changed', before: 100_000, after: 90_000 } }])
    await acknowledgeNotices(cartId)
    expect((await readCart(cartId)).lines).toMatchObject([{ price: 90_000, notice: null }])
  })

  test('a smaller stock, then none', async () => {
    const cartId = await addToCart(null, { variantId, quantity: 3 })
    await lose(2)
    expect(await readCart(cartId)).toMatchObject({ orderable: false, lines: [{ notice: { kind: 'not-enough', available: 1 } }] })
    await acknowledgeNotices(cartId)
    expect(await readCart(cartId)).toMatchObject({ orderable: true, lines: [{ quantity: 1 }] })
    await lose(1)
    expect((await readCart(cartId)).lines).toMatchObject([{ limit: 0, notice: { kind: 'sold-out' } }])
    await acknowledgeNotices(cartId)
    expect(await readCart(cartId)).toMatchObject({ lines: [], orderable: false })
  })
})

test('a cart nobody touched for 30 days is deleted, a younger one is not', async () => {
  const old = await addToCart(null, { variantId, quantity: 1 })
  travel(days(29))
  const young = await addToCart(null, { variantId, quantity: 1 })
  travel(days(30) + 1)
  expect(await sweepCarts()).toBeGreaterThanOrEqual(1)
  expect(await db.cart.findMany({ where: { id: { in: [old, young] } }, select: { id: true } })).toEqual([{ id: young }])
})
