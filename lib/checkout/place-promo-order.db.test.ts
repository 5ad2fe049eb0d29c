import { randomInt, randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { Refusal } from '#lib/action/refusal.ts'
import { applyPromo } from '#lib/cart/apply-promo.ts'
import { readCart } from '#lib/cart/read-cart.ts'
import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { cancelOrder } from '#lib/orders/cancel-order.ts'
import { claimOrders } from '#lib/orders/claim-orders.ts'
import { expireOrder } from '#lib/orders/expire-order.ts'
import { getOrderMail } from '#lib/orders/compose-order-mail.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { fillCheckout, makeCart } from '#lib/test-support/make-order.ts'
import { makePromo } from '#lib/test-support/make-promo.ts'
import { makeVariant, stockOf } from '#lib/test-support/make-variant.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { placeOrder } from './place-order.ts'
import type { CheckoutInput } from './schema.ts'

let variant: { id: string; productId: string }
beforeEach(async () => {
  variant = await makeVariant({ stock: 100 })
})

const usesOf = async (id: string) => (await db.promoCode.findUniqueOrThrow({ where: { id } })).uses
const liveOf = (promoId: string) => db.promoRedemption.count({ where: { promoId, releasedAt: null } })
const stranger = () => ({ surname: 'Иванова', givenName: 'Анна', patronymic: null, email: `${randomUUID()}@example.ru`, phone: `+79${randomInt(100_000_000, 1_000_000_000)}` })

/** A cart with the code on it and the form of somebody nobody knows. */
async function cartWith(code: string, contact: CheckoutInput['contact'] = stranger(), personId: string | null = null) {
  const cartId = await makeCart({ variantId: variant.id })
  await applyPromo({ cartId, personId, address: randomUUID() }, code)
  return { cartId, input: { ...(await fillCheckout(cartId)), contact } }
}

async function orderWith(code: string, contact?: CheckoutInput['contact']) {
  const { cartId, input } = await cartWith(code, contact)
  return placeOrder(cartId, input)
}

async function refusal(attempt: Promise<unknown>): Promise<Refusal> {
  const error = await attempt.then(() => null, (reason: unknown) => reason)
  if (error instanceof Refusal) return error
  throw new Error(`expected a refusal, got ${String(error)}`)
}

describe('an order with a promo code', () => {
  test('costs less by it, line by line, and remembers it in letters', async () => {
    const promo = await makePromo()
    const second = await makeVariant({ price: 99_990 })
    const cartId = await makeCart({ variantId: variant.id, quantity: 2 }, { variantId: second.id })
    await applyPromo({ cartId, personId: null, address: null }, promo.code)
    const input = await fillCheckout(cartId)
    const { id } = await placeOrder(cartId, input)
    const order = await db.order.findUniqueOrThrow({ where: { id }, include: { lines: { orderBy: { position: 'asc' } }, promoRedemption: true } })
    expect(order).toMatchObject({ goodsTotal: 2_697_990, discountTotal: 269_799, total: input.expectedTotal })
    expect(order.lines.map(({ discountShare }) => discountShare)).toEqual([259_800, 9_999])
    expect(order.promoRedemption).toMatchObject({ promoId: promo.id, discount: 269_799, delivery: 0, releasedAt: null, personId: null })
    expect(JSON.stringify(order.promoRedemption)).not.toContain('anna@')
    expect(await usesOf(promo.id)).toBe(1)
    expect(await getOrderMail(id)).toMatchObject({ totals: { discount: 269_799 }, promo: { code: promo.code, delivery: 0 } })
  })

  test('is delivered for nothing, and the redemption says what that was worth', async () => {
    const promo = await makePromo({ kind: 'free_delivery', value: 0 })
    const { id } = await orderWith(promo.code)
    const order = await db.order.findUniqueOrThrow({ where: { id }, include: { promoRedemption: true } })
    expect(order).toMatchObject({ deliveryTotal: 0, discountTotal: 0, total: order.goodsTotal })
    expect(order.promoRedemption?.delivery).toBeGreaterThan(0)
  })

  test('gives the use back once when it is cancelled or not paid, and to nobody else', async () => {
    const promo = await makePromo({ maxUses: 2, maxUsesPerPerson: 1 })
    const contact = stranger()
    const [first, second] = [await orderWith(promo.code, contact), await orderWith(promo.code)]
    expect(await usesOf(promo.id)).toBe(2)
    await cancelOrder(first.id)
    expect(await outcome(cancelOrder(first.id))).toBe('order-state')
    await db.order.update({ where: { id: second.id }, data: { expiresAt: new Date('2020-01-01') } })
    await Promise.all([expireOrder(second.id), expireOrder(second.id)])
    expect([await usesOf(promo.id), await liveOf(promo.id)]).toEqual([0, 0])
    expect((await orderWith(promo.code, contact)).id).toBeTruthy()
    expect(await usesOf(promo.id)).toBe(1)
  })

  test('of a guest who turns out to be a customer counts for the customer', async () => {
    const promo = await makePromo({ maxUsesPerPerson: 1 })
    const customer = await makeCustomer()
    await orderWith(promo.code, { ...stranger(), email: customer.email })
    await db.$transaction((tx) => claimOrders(tx, customer.personId))
    expect(await db.promoRedemption.findFirst({ where: { promoId: promo.id } })).toMatchObject({ personId: customer.personId })
    const cartId = await makeCart({ variantId: variant.id })
    await db.cart.update({ where: { id: cartId }, data: { personId: customer.personId } })
    expect(await outcome(applyPromo({ cartId, personId: customer.personId, address: null }, promo.code))).toBe('promo-used-by-you')
  })
})

describe('refused is', () => {
  test('a code that ended while the form was filled in; the same form again is an order without it', async () => {
    const promo = await makePromo()
    const { cartId, input } = await cartWith(promo.code)
    await db.promoCode.update({ where: { id: promo.id }, data: { active: false } })
    const { code, fields } = await refusal(placeOrder(cartId, input))
    expect(code).toBe('promo-expired')
    expect(fields).toMatchObject({ promo: promo.code, total: String(input.expectedTotal + 129_900) })
    expect((await readCart(cartId)).promo).toBeNull()
    const { id } = await placeOrder(cartId, { ...input, expectedTotal: Number(fields.total) })
    expect(await db.order.findUniqueOrThrow({ where: { id } })).toMatchObject({ discountTotal: 0 })
    expect(await usesOf(promo.id)).toBe(0)
  })

  test('a second order of the same e-mail, or of the same phone', async () => {
    const promo = await makePromo({ maxUsesPerPerson: 1 })
    const contact = stranger()
    await orderWith(promo.code, contact)
    for (const again of [{ ...stranger(), email: contact.email }, { ...stranger(), phone: contact.phone }]) {
      expect(await outcome(orderWith(promo.code, again))).toBe('promo-used-by-you')
    }
    expect(await usesOf(promo.id)).toBe(1)
  })

  test('a code whose value was changed meanwhile: the sum is told', async () => {
    const promo = await makePromo()
    const { cartId, input } = await cartWith(promo.code)
    await db.promoCode.update({ where: { id: promo.id }, data: { value: 5 } })
    expect(await refusal(placeOrder(cartId, input))).toMatchObject({ code: 'total-changed', fields: { total: String(input.expectedTotal + 64_950) } })
    expect((await readCart(cartId)).promo).toMatchObject({ value: 5, problem: null })
  })

  test('what a cart shows to be ended, but the form did not count on it', async () => {
    const promo = await makePromo()
    const { cartId } = await cartWith(promo.code)
    await db.promoCode.update({ where: { id: promo.id }, data: { endsAt: new Date(now().getTime() - 1000) } })
    const cart = await readCart(cartId)
    expect(cart.promo?.problem).toEqual({ code: 'promo-expired', fields: {} })
    expect((await placeOrder(cartId, await fillCheckout(cartId))).id).toBeTruthy()
  })
})

describe('under fire', () => {
  test('50 buyers, a code for 10 orders: exactly 10 have it, and the goods of the others are free', async () => {
    const promo = await makePromo({ maxUses: 10 })
    const forms = await Promise.all(Array.from({ length: 50 }, () => cartWith(promo.code)))
    const outcomes = await Promise.all(forms.map(({ cartId, input }) => outcome(placeOrder(cartId, input))))
    expect(outcomes.filter((code) => code === 'in')).toHaveLength(10)
    expect(new Set(outcomes)).toEqual(new Set(['in', 'promo-used-up']))
    expect([await usesOf(promo.id), await liveOf(promo.id)]).toEqual([10, 10])
    expect(await stockOf(variant.id)).toEqual({ onHand: 100, reserved: 10 })
  }, 60_000)

  test('one person, 20 orders at once, a code for one order a person: exactly 1 has it', async () => {
    const promo = await makePromo({ maxUsesPerPerson: 1 })
    const contact = stranger()
    const forms = await Promise.all(Array.from({ length: 20 }, () => cartWith(promo.code, contact)))
    const outcomes = await Promise.all(forms.map(({ cartId, input }) => outcome(placeOrder(cartId, input))))
    expect(outcomes.toSorted()).toEqual(['in', ...Array.from({ length: 19 }, () => 'promo-used-by-you')])
    expect(await usesOf(promo.id)).toBe(1)
  }, 60_000)

  test('orders and cancellations at once: the count is what is left, and nobody waits in a circle', async () => {
    const promo = await makePromo()
    const placed = await Promise.all(Array.from({ length: 10 }, () => orderWith(promo.code)))
    const forms = await Promise.all(Array.from({ length: 10 }, () => cartWith(promo.code)))
    await Promise.all([...placed.map(({ id }) => cancelOrder(id)), ...forms.map(({ cartId, input }) => placeOrder(cartId, input))])
    expect([await usesOf(promo.id), await liveOf(promo.id)]).toEqual([10, 10])
  }, 60_000)
})

test('a code that is planned, for others, below its minimum or unknown is refused at the field and leaves the cart alone', async () => {
  const cartId = await makeCart({ variantId: variant.id })
  const other = await makeVariant()
  const tomorrow = new Date(now().getTime() + days(1))
  const attempt = (code: string) => outcome(applyPromo({ cartId, personId: null, address: null }, code))
  expect(await attempt((await makePromo({ startsAt: tomorrow })).code)).toBe('promo-early')
  expect(await attempt((await makePromo({ products: { connect: { id: other.productId } } })).code)).toBe('promo-not-for-these')
  expect(await attempt((await makePromo({ minGoods: 1_299_001 })).code)).toBe('promo-minimum')
  expect(await attempt('NO-SUCH-CODE')).toBe('promo-unknown')
  expect((await readCart(cartId)).promo).toBeNull()
})

test('a category covers what lies below it', async () => {
  const { categoryId } = await db.product.findUniqueOrThrow({ where: { id: variant.productId } })
  const parent = await db.category.create({ data: { slug: randomUUID(), name: 'Всё', summary: '', position: 200 } })
  await db.category.update({ where: { id: categoryId }, data: { parentId: parent.id } })
  const promo = await makePromo({ categories: { connect: { id: parent.id } } })
  const other = await makeVariant({ price: 100_000 })
  const cartId = await makeCart({ variantId: variant.id }, { variantId: other.id })
  await applyPromo({ cartId, personId: null, address: null }, promo.code)
  expect((await readCart(cartId)).lines.map(({ inScope }) => inScope)).toEqual([true, false])
})

test('guesses are counted, right codes are not', async () => {
  const cartId = await makeCart({ variantId: variant.id })
  const { code } = await makePromo()
  const attempt = (typed: string) => outcome(applyPromo({ cartId, personId: null, address: null }, typed))
  for (let i = 0; i < 9; i += 1) expect(await attempt(`GUESS-${i}`)).toBe('promo-unknown')
  expect(await attempt(code)).toBe('in')
  expect(await attempt('GUESS-10')).toBe('promo-unknown')
  expect(await attempt(code)).toBe('too-many-tries')
})
