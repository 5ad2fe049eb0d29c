import { randomInt, randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Refusal } from '#lib/action/refusal.ts'
import { getBalance } from '#lib/bonus/ledger/balance.ts'
import { applyPromo } from '#lib/cart/apply-promo.ts'
import { days, minutes, now, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { cancelOrder } from '#lib/orders/cancel-order.ts'
import { composeOrderMail, getOrderMail } from '#lib/orders/compose-order-mail.ts'
import { expireOrder } from '#lib/orders/expire-order.ts'
import { fulfilOrder } from '#lib/orders/fulfil-order.ts'
import { openPayment } from '#lib/payments/open-payment.ts'
import { receiptItems } from '#lib/payments/receipt.ts'
import { itemTotal } from '#lib/payments/receipt-lines.ts'
import { type MadeMember, makeMember, referralCode } from '#lib/test-support/make-bonus.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeDelivered } from '#lib/test-support/make-delivered.ts'
import { fillCheckout, makeCart } from '#lib/test-support/make-order.ts'
import { makePromo } from '#lib/test-support/make-promo.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { placeOrder } from './place-order.ts'
import type { CheckoutInput } from './schema.ts'

let member: MadeMember
let variant: { id: string }
beforeEach(async () => {
  ;[member, variant] = [await makeMember({ points: 5000 }), await makeVariant({ price: 1_299_000, stock: 100 })]
})
afterEach(() => travel(0))

/** A cart of the goods and its form, so many points typed and taken off the sum that it shows. */
async function formWith(bonus: number, { paymentMethod = 'online', quantity = 1 }: { paymentMethod?: CheckoutInput['paymentMethod']; quantity?: number } = {}) {
  const cartId = await makeCart({ variantId: variant.id, quantity })
  const input = await fillCheckout(cartId, paymentMethod)
  return { cartId, input: { ...input, bonus, expectedTotal: input.expectedTotal - bonus * 100 } }
}

const readOrder = (id: string) => db.order.findUniqueOrThrow({ where: { id }, include: { lines: { orderBy: { position: 'asc' } }, bonusEntries: { orderBy: { position: 'asc' } } } })
const lotsOf = (memberId: string) => db.bonusLot.findMany({ where: { memberId }, orderBy: { grantedAt: 'asc' }, select: { id: true, remaining: true, expiresAt: true } })

async function refusal(attempt: Promise<unknown>): Promise<Refusal> {
  const error = await attempt.then(() => null, (reason: unknown) => reason)
  if (error instanceof Refusal) return error
  throw new Error(`expected a refusal, got ${String(error)}`)
}

describe('an order that points pay a part of', () => {
  test('agrees with promo code, delivery, payment, receipt and letter to the kopeck', async () => {
    const promo = await makePromo()
    const second = await makeVariant({ price: 99_990, stock: 3 })
    const cartId = await makeCart({ variantId: variant.id, quantity: 2 }, { variantId: second.id, quantity: 3 })
    await applyPromo({ cartId, personId: null, address: randomUUID() }, promo.code)
    const form = await fillCheckout(cartId)
    const bonus = 3333
    const { id } = await placeOrder(cartId, { ...form, bonus, expectedTotal: form.expectedTotal - bonus * 100 }, member.personId)
    const order = await readOrder(id)
    expect(order).toMatchObject({ bonusTotal: 333_300, bonusMemberId: member.id, total: form.expectedTotal - 333_300 })
    expect(order.total).toBe(order.goodsTotal - order.discountTotal - order.bonusTotal + order.deliveryTotal)
    expect(order.deliveryTotal).toBe(form.expectedTotal - order.goodsTotal + order.discountTotal)
    expect(order.lines.reduce((sum, { bonusShare }) => sum + bonusShare, 0)).toBe(333_300)
    for (const { price, quantity, discountShare, bonusShare } of order.lines) expect(bonusShare * 10_000).toBeLessThanOrEqual((price * quantity - discountShare) * 3000)
    expect(order.bonusEntries).toMatchObject([{ kind: 'redeem', points: -3333, memberId: member.id }])
    expect(await getBalance(member.id)).toBe(5000 - 3333)

    await openPayment(id)
    const payment = await db.payment.findFirstOrThrow({ where: { orderId: id } })
    expect(payment.amount).toBe(order.total)
    const items = receiptItems.parse(payment.receipt)
    expect(items.reduce((sum, item) => sum + itemTotal(item), 0)).toBe(order.total)
    expect(items.filter(({ payment_subject: subject }) => subject === 'service').map(itemTotal)).toEqual(order.deliveryTotal > 0 ? [order.deliveryTotal] : [])

    const letter = await composeOrderMail('order-placed', id)
    expect(letter.text.replaceAll(/\s+/g, ' ')).toContain('Бонусами −3 333 ₽')
  })

  test('promises points of what is paid in money for the goods alone, by the level', async () => {
    const { cartId, input } = await formWith(3000)
    const { id } = await placeOrder(cartId, input, member.personId)
    const order = await readOrder(id)
    // 12 990 ₽ less 3 000 points, at 3 %.
    expect(order.lines.map(({ bonusEarn }) => bonusEarn)).toEqual([299])
    expect((await getOrderMail(id)).points).toEqual({ paid: 3000, back: 0, promised: 299, earned: 0 })
  })

  test('earns once, when it is delivered, for a year', async () => {
    const { cartId, input } = await formWith(3000, { paymentMethod: 'on_delivery' })
    const { id, number } = await placeOrder(cartId, input, member.personId)
    await fulfilOrder(number, { to: 'packed' }, 'warehouse')
    await fulfilOrder(number, { to: 'shipped', track: '80080012345678' }, 'warehouse')
    expect(await getBalance(member.id)).toBe(2000)
    await Promise.allSettled([1, 2, 3].map(() => fulfilOrder(number, { to: 'delivered' }, 'warehouse')))
    expect(await getBalance(member.id)).toBe(2299)
    const lot = await db.bonusLot.findFirstOrThrow({ where: { orderId: id } })
    expect(lot).toMatchObject({ points: 299, source: 'order' })
    expect(lot.expiresAt.getTime() - lot.grantedAt.getTime()).toBeGreaterThanOrEqual(days(365))
    expect((await getOrderMail(id)).points).toEqual({ paid: 3000, back: 0, promised: 0, earned: 299 })
  })

  test.each(['cancelled', 'expired'] as const)('gives them back to exactly their lots when it is %s', async (end) => {
    await makeDelivered({ personId: member.personId, bonus: { memberId: member.id, points: 0, redeemShare: 3000, earn: [700] } })
    const before = await lotsOf(member.id)
    const { cartId, input } = await formWith(5300, { quantity: 2 })
    const { id } = await placeOrder(cartId, input, member.personId)
    expect((await lotsOf(member.id)).map(({ remaining }) => remaining)).toEqual([0, 400])
    if (end === 'expired') {
      travel(minutes(60))
      await expireOrder(id)
      await expireOrder(id)
    } else {
      await Promise.allSettled([cancelOrder(id), cancelOrder(id), cancelOrder(id)])
    }
    expect((await readOrder(id)).state).toBe(end)
    expect(await lotsOf(member.id)).toEqual(before)
    expect((await getOrderMail(id)).points).toMatchObject({ paid: 5300, back: 5300, promised: 0 })
  })
})

describe('is refused at the field, and nothing is written:', () => {
  const untouched = async (cartId: string) => {
    expect(await db.cart.count({ where: { id: cartId } })).toBe(1)
    expect(await getBalance(member.id)).toBe(5000)
  }

  test('more points than the lines take', async () => {
    const { cartId, input } = await formWith(3898)
    expect(await refusal(placeOrder(cartId, input, member.personId))).toMatchObject({ code: 'bonus-most', fields: { bonus: 'bonus-most', most: '3897' } })
    await untouched(cartId)
  })

  test('more points than are on the account', async () => {
    const { cartId, input } = await formWith(5001, { quantity: 2 })
    expect(await refusal(placeOrder(cartId, input, member.personId))).toMatchObject({ code: 'bonus-short', fields: { bonus: 'bonus-short', balance: '5000' } })
    await untouched(cartId)
  })

  test('points of a guest, of somebody who takes no part, and of somebody else who has the same contact', async () => {
    const stranger = await makeCustomer()
    const { cartId, input } = await formWith(100)
    for (const personId of [null, stranger.personId]) expect(await refusal(placeOrder(cartId, input, personId))).toMatchObject({ code: 'bonus-not-yours', fields: { bonus: 'bonus-not-yours' } })
    await untouched(cartId)
  })

  test('a sum that leaves them out: nobody pays what was not shown', async () => {
    const { cartId, input } = await formWith(100)
    expect(await refusal(placeOrder(cartId, { ...input, expectedTotal: input.expectedTotal + 10_000 }, member.personId))).toMatchObject({ code: 'total-changed', fields: { total: String(input.expectedTotal) } })
    await untouched(cartId)
  })

  test('points that have expired while the form was open', async () => {
    const { cartId, input } = await formWith(100)
    travel(days(400))
    expect(await refusal(placeOrder(cartId, input, member.personId))).toMatchObject({ code: 'bonus-short', fields: { bonus: 'bonus-short', balance: '0' } })
  })
})

test('twelve orders at once with one balance: it is spent once, the others are told what is left and stay as they are', async () => {
  const forms = await Promise.all(Array.from({ length: 12 }, () => formWith(3000)))
  const results = await Promise.allSettled(forms.map(({ cartId, input }) => placeOrder(cartId, input, member.personId)))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const result of results) {
    if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'bonus-short', fields: { bonus: 'bonus-short', balance: '2000' } })
  }
  expect(await getBalance(member.id)).toBe(2000)
  expect(await db.order.count({ where: { bonusMemberId: member.id } })).toBe(1)
  expect(await db.cart.count({ where: { id: { in: forms.map(({ cartId }) => cartId) } } })).toBe(11)
})

describe('a guest', () => {
  const contact = () => ({ surname: 'Иванова', givenName: 'Анна', patronymic: null, email: `${randomUUID()}@example.ru`, phone: `+79${randomInt(100_000_000, 1_000_000_000)}` })
  const join = (whose: object) => db.bonusMember.create({ data: { ...whose, joinedAt: now(), rulesNumber: 1, referralCode: referralCode() }, select: { id: true } })
  const earnerOf = async (input: CheckoutInput, cartId: string) => {
    const order = await readOrder((await placeOrder(cartId, input)).id)
    return [order.bonusMemberId, order.lines[0]?.bonusEarn]
  }

  test('earns for whoever has proved the e-mail of the order, or its phone, with an account or without one; for nobody else', async () => {
    const [guest, customer] = [contact(), await makeCustomer()]
    const byPhone = await join({ channel: 'sms', contact: guest.phone })
    const byAccount = await join({ personId: customer.personId })
    const at = async (change: Partial<CheckoutInput['contact']>) => {
      const { cartId, input } = await formWith(0)
      return earnerOf({ ...input, contact: { ...contact(), ...change } }, cartId)
    }
    expect(await at({ phone: guest.phone })).toEqual([byPhone.id, 389])
    const byEmail = await join({ channel: 'email', contact: guest.email })
    expect(await at({ phone: guest.phone, email: guest.email })).toEqual([byEmail.id, 389])
    expect(await at({ email: customer.email })).toEqual([byAccount.id, 389])
    expect(await at({ phone: customer.mobile })).toEqual([byAccount.id, 389])
    expect(await at({})).toEqual([null, 0])
  })
})
