import { Refusal } from '#lib/action/refusal.ts'
import { dropPromo } from '#lib/cart/drop-promo.ts'
import { lockCart } from '#lib/cart/lock-cart.ts'
import { imageOf, optionOf, readLines } from '#lib/cart/read-cart.ts'
import { isOffered } from '#lib/catalogue/is-offered.ts'
import { minutes, now } from '#lib/clock/clock.ts'
import type { Visit } from '#lib/consent/evidence.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { queueMessage } from '#lib/messages/queue-message.ts'
import { acceptPolicy } from '#lib/policy/accept-policy.ts'
import { policyAt } from '#lib/policy/policy-at.ts'
import { promoEffect } from '#lib/promo/promo-effect.ts'
import { redeemPromo } from '#lib/promo/redeem-promo.ts'
import type { PromoProblem } from '#lib/promo/types.ts'
import { reserveStock } from '#lib/stock/reserve-stock.ts'
import { agreePoints, payByPoints, promisedPoints, readOrderPoints } from './agree-points.ts'
import { chooseDelivery } from './choose-delivery.ts'
import { keepConsents } from './keep-consents.ts'
import { readPromo } from './read-promo.ts'
import type { CheckoutInput } from './schema.ts'
import { type PaidByPoints, totals } from './totals.ts'

/** How long goods are held for an online payment. */
const HOLD = minutes(30)
/** The seller works without VAT (54-FZ rate code 1). */
const WITHOUT_VAT = 1

export type PlacedOrder = { readonly id: string; readonly number: number }

/**
 * Turns the cart into an order: lines and prices as they are now, goods held, message and deadline written in the same
 * transaction. The cart's lock makes repeats (double click, reload, second tab) take turns; whoever comes after the first
 * finds the order that the cart has become, unless it is another person's. `personId`: the signed-in customer; `visit`: where consent boxes were ticked. Refusals: `cart-empty`, `cart-changed`, `total-changed` (field `total`),
 * `out-of-stock` (fields `lines.<variant id>`), `no-delivery`, `pickup-point-gone`; `promo-…` (fields `promo`, `total`) when the form counted on a promo code that
 * does not hold: the cart has it no more, and the form sent again is an order without it; `bonus-not-yours`, `bonus-short`, `bonus-most`, `bonus-blocked` (field `bonus`)
 * when so many points cannot be used now.
 */
export async function placeOrder(cartId: string, input: CheckoutInput, personId: string | null = null, visit: Visit | null = null): Promise<PlacedOrder> {
  if (cartId !== input.cartId) throw new Refusal('cart-changed')
  try {
    return await place(cartId, input, personId, visit)
  } catch (error) {
    if (error instanceof Refusal && error.fields.promo !== undefined) await dropPromo(cartId, personId, error.fields.promo)
    throw error
  }
}

function place(cartId: string, input: CheckoutInput, personId: string | null, visit: Visit | null): Promise<PlacedOrder> {
  return db.$transaction(async (tx) => {
    if (!(await lockCart(tx, cartId, personId))) return findPlaced(tx, cartId, personId)
    const lines = await readLines(tx, { cartId })
    if (lines.length === 0) throw new Refusal('cart-empty')
    const retired = lines.filter(({ variant }) => !isOffered(variant))
    if (retired.length > 0) throw new Refusal('out-of-stock', Object.fromEntries(retired.map(({ variantId }) => [`lines.${variantId}`, '0'])))

    const weight = lines.reduce((grams, { quantity, variant }) => grams + quantity * variant.weight, 0)
    const user = { personId, contact: input.contact }
    const promo = await readPromo(tx, cartId, user, lines.map(({ variant }) => variant.productId))
    const priced = lines.map(({ quantity, variant: { price, productId } }) => ({ quantity, price, inScope: promo?.covers(productId) ?? true }))
    const delivery = await chooseDelivery(tx, input.delivery, { weight, goods: totals(priced, 0).goods })
    const effect = promoEffect(promo, priced)
    const deliveryTotal = effect.freeDelivery ? 0 : delivery.deliveryTotal
    const placedAt = now()
    const points = await readOrderPoints(tx, { input, personId, at: placedAt })
    const sumOf = (bonus?: PaidByPoints) => totals(priced, deliveryTotal, effect.discount, bonus)
    const bonus = await agreePoints(tx, points, { points: input.bonus, at: placedAt, mostOf: (by) => sumOf(by).mostPoints })
    const sums = sumOf(bonus)
    if (sums.total !== input.expectedTotal) throw changedTotal(sums.total, input.expectedTotal, promo && effect.problem, promo?.code)

    const promised = promisedPoints(points, lines.map(({ variant }, index) => ({ paid: sums.lines[index]?.total ?? 0, categoryId: variant.product.categoryId })))
    const expiresAt = input.paymentMethod === 'online' ? new Date(placedAt.getTime() + HOLD) : null
    const order = await tx.order.create({
      data: {
        cartId,
        personId,
        ...input.contact,
        ...delivery,
        deliveryTotal,
        paymentMethod: input.paymentMethod,
        // Which policy applied, for good (9.1). For want of one nobody is refused an order.
        policyNumber: personId === null ? ((await policyAt(placedAt, tx))?.number ?? null) : await acceptPolicy(tx, personId),
        weight,
        goodsTotal: sums.goods,
        discountTotal: sums.discount,
        bonusTotal: sums.bonus,
        bonusMemberId: points.memberId,
        total: sums.total,
        placedAt,
        expiresAt,
        lines: {
          create: lines.map(({ variantId, quantity, variant }, position) => ({
            position,
            variantId,
            sku: variant.sku,
            name: variant.product.name,
            option: optionOf(variant),
            image: imageOf(variant)?.file ?? null,
            imageAlt: imageOf(variant)?.alt ?? null,
            href: `/product/${variant.product.slug}/${variant.path}`,
            price: variant.price,
            quantity,
            discountShare: sums.lines[position]?.discountShare ?? 0,
            bonusShare: sums.lines[position]?.bonusShare ?? 0,
            bonusEarn: promised[position] ?? 0,
            total: sums.lines[position]?.total ?? 0,
            vatCode: WITHOUT_VAT,
          })),
        },
        events: { create: { kind: 'placed', actor: 'customer', happenedAt: placedAt } },
      },
      select: { id: true, number: true },
    })
    await reserveStock(tx, order.id, lines, expiresAt)
    if (promo?.facts && !effect.problem) {
      const saved = delivery.deliveryTotal - deliveryTotal
      await redeemPromo(tx, promo.facts, { orderId: order.id, user, discount: sums.discount, delivery: saved, redeemedAt: placedAt })
    }
    await payByPoints(tx, points, { orderId: order.id, points: bonus.points, at: placedAt })
    await tx.cart.delete({ where: { id: cartId } })
    await queueMessage(tx, { key: `order-placed:${order.id}`, template: 'order-placed', orderId: order.id })
    if (expiresAt) await addJob(tx, 'orders.expire', { orderId: order.id }, { runAt: expiresAt, key: `expire:${order.id}` })
    if (visit) await keepConsents(tx, input, personId, visit)
    return order
  })
}

/** A form that counted on a code is told why it does not hold; one that did not is told the sum alone. */
function changedTotal(total: number, expected: number, problem: PromoProblem | null, promo = ''): Refusal {
  if (!problem || expected > total) return new Refusal('total-changed', { total: String(total) })
  return new Refusal(problem.code, { ...problem.fields, promo, total: String(total) })
}

async function findPlaced(tx: Transaction, cartId: string, personId: string | null): Promise<PlacedOrder> {
  const order = await tx.order.findUnique({ where: { cartId, OR: [{ personId: null }, { personId }] }, select: { id: true, number: true } })
  if (!order) throw new Refusal('cart-empty')
  return order
}
