import { beforeEach, expect, test } from 'vitest'
import { applyPromo } from '#lib/cart/apply-promo.ts'
import { placeOrder } from '#lib/checkout/place-order.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { fillCheckout, makeCart, makeOrder } from '#lib/test-support/make-order.ts'
import { makePromo } from '#lib/test-support/make-promo.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'

let variant: { id: string; productId: string }
beforeEach(async () => {
  variant = await makeVariant({ stock: 50 })
})

async function used(promo: { code: string }) {
  const cartId = await makeCart({ variantId: variant.id })
  await applyPromo({ cartId, personId: null, address: null }, promo.code)
  return placeOrder(cartId, await fillCheckout(cartId))
}

const redemption = async (promoId: string, emailHash = 'a', discount = 0) => ({
  promoId, orderId: (await makeOrder({ variantId: variant.id })).id, emailHash: emailHash.repeat(64), phoneHash: emailHash.repeat(64), discount,
})

test('uses above a limit are refused by the database, and nobody sets the count', async () => {
  const promo = await makePromo({ maxUses: 2, maxUsesPerPerson: 1 })
  await db.promoRedemption.create({ data: await redemption(promo.id, 'a') })
  await expect(db.promoRedemption.create({ data: await redemption(promo.id, 'a') })).rejects.toThrow(/used by this person/)
  await db.promoRedemption.create({ data: await redemption(promo.id, 'b') })
  await expect(db.promoRedemption.create({ data: await redemption(promo.id, 'c') })).rejects.toThrow(/promo_codes_limits/)
  await expect(db.promoCode.update({ where: { id: promo.id }, data: { uses: 0 } })).rejects.toThrow(/counted, not set/)
})

test('a use says what its order says, at a time when the code holds', async () => {
  const promo = await makePromo()
  await expect(db.promoRedemption.create({ data: await redemption(promo.id, 'a', 100) })).rejects.toThrow(/another discount/)
  await expect(db.promoRedemption.create({ data: { ...(await redemption(promo.id)), redeemedAt: new Date('2020-01-01') } })).rejects.toThrow(/does not hold now/)
  await db.promoCode.update({ where: { id: promo.id }, data: { active: false } })
  await expect(db.promoRedemption.create({ data: await redemption(promo.id) })).rejects.toThrow(/does not hold now/)
})

test('a use stays while its order does, and is never taken back twice or deleted', async () => {
  const promo = await makePromo()
  const { id: orderId } = await used(promo)
  const where = { orderId }
  await expect(db.promoRedemption.update({ where, data: { releasedAt: now() } })).rejects.toThrow(/stays/)
  await expect(db.promoRedemption.update({ where, data: { discount: 1 } })).rejects.toThrow(/stays/)
  await expect(db.promoRedemption.delete({ where })).rejects.toThrow()
  expect(await db.promoRedemption.count({ where })).toBe(1)
  await db.order.update({ where: { id: orderId }, data: { state: 'cancelled' } })
  await expect(db.promoRedemption.update({ where, data: { releasedAt: null } })).rejects.toThrow(/stays/)
  expect(await db.promoCode.findUniqueOrThrow({ where: { id: promo.id } })).toMatchObject({ uses: 0 })
})

test('a code that was used keeps what it promised; it may end, stop and be used more often', async () => {
  const promo = await makePromo({ maxUses: 5, products: { connect: { id: variant.productId } } })
  await db.promoCode.update({ where: { id: promo.id }, data: { value: 15 } })
  await used(promo)
  const change = (data: object) => db.promoCode.update({ where: { id: promo.id }, data })
  for (const data of [{ value: 20 }, { kind: 'amount' }, { code: 'OTHER-CODE' }, { minGoods: 1 }, { startsAt: now() }, { maxUses: 4 }, { maxUsesPerPerson: 1 }]) {
    await expect(change(data)).rejects.toThrow(/keeps what it promised/)
  }
  await expect(change({ products: { set: [] } })).rejects.toThrow(/keeps its scope/)
  await expect(change({ active: false, endsAt: new Date('2100-01-01'), maxUses: 6 })).resolves.toMatchObject({ active: false, maxUses: 6 })
  await expect(change({ maxUses: null })).resolves.toMatchObject({ maxUses: null })
})

test('each change raises the revision, a use does not', async () => {
  const promo = await makePromo()
  const revision = async () => (await db.promoCode.findUniqueOrThrow({ where: { id: promo.id } })).revision
  await db.promoCode.update({ where: { id: promo.id }, data: { products: { connect: { id: variant.productId } } } })
  expect(await revision()).toBe(promo.revision + 1)
  await db.promoCode.update({ where: { id: promo.id }, data: { value: 20, revision: 1 } })
  expect(await revision()).toBe(promo.revision + 2)
  await used(promo)
  expect(await revision()).toBe(promo.revision + 2)
})

test('what a code names is not deleted: the code would cover everything', async () => {
  await makePromo({ products: { connect: { id: variant.productId } } })
  const product = await db.product.create({
    data: { slug: `gone-${variant.id}`, name: 'Часы', summary: 'Часы', warrantyMonths: 12, category: { create: { slug: `gone-${variant.id}`, name: 'Пусто', summary: '', position: 300 } } },
  })
  await makePromo({ products: { connect: { id: product.id } } })
  await expect(db.product.delete({ where: { id: product.id } })).rejects.toThrow()
  expect(await db.product.count({ where: { id: product.id } })).toBe(1)
})

test('digests are forgotten, and never become others', async () => {
  const promo = await makePromo()
  const where = { orderId: (await used(promo)).id }
  await expect(db.promoRedemption.update({ where, data: { emailHash: 'a'.repeat(64) } })).rejects.toThrow(/stays/)
  await expect(db.promoRedemption.update({ where, data: { emailHash: '', phoneHash: '', personId: null } })).resolves.toMatchObject({ emailHash: '', discount: 129_900 })
})
