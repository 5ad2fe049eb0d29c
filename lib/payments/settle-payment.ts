import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import type { Payment } from '#lib/db/generated/client.ts'
import { env } from '#lib/env.ts'
import { log } from '#lib/log/log.ts'
import { queueMessage } from '#lib/messages/queue-message.ts'
import { toDecimal } from '#lib/money/money.ts'
import { type LockedOrder, lockOrder } from '#lib/orders/lock-order.ts'
import { transitionOrder } from '#lib/orders/transition-order.ts'
import { refundOrder } from './refund-order.ts'
import type { PaymentObject } from './schema.ts'

/**
 * The one place where the bank's word changes the shop: an object as the provider answered it, never as a webhook brought it.
 * Any number of calls, at once and in any order, settle a payment once. Does nothing for objects that are not ours.
 */
export async function settlePayment(object: PaymentObject): Promise<void> {
  const found = await db.payment.findUnique({ where: { providerId: object.id }, select: { orderId: true } })
  if (found === null) return
  await db.$transaction(async (tx) => {
    const order = await lockOrder(tx, found.orderId)
    const payment = await tx.payment.findUniqueOrThrow({ where: { providerId: object.id } })
    if (order === null || payment.state !== 'pending') return
    if (object.status === 'succeeded') await succeed(tx, order, payment, object)
    else if (object.status === 'canceled') await cancel(tx, order, payment, object.cancellation_details?.reason ?? 'unknown')
    else await tx.payment.update({ where: { id: payment.id }, data: { checkedAt: now() } })
  })
}

async function succeed(tx: Transaction, order: LockedOrder, payment: Payment, object: PaymentObject): Promise<void> {
  const mismatch = mismatchOf(payment, object)
  if (mismatch !== null) return keepApart(tx, order, payment, mismatch)
  await tx.payment.update({ where: { id: payment.id }, data: { state: 'succeeded', settledAt: now(), checkedAt: now() } })
  if (order.state === 'placed') await transitionOrder(tx, order, 'paid', { actor: 'bank' })
  else await refundOrder(tx, order.id, order.state === 'cancelled' ? 'order-cancelled' : 'late-payment')
}

async function cancel(tx: Transaction, order: LockedOrder, payment: Payment, reason: string): Promise<void> {
  await tx.payment.update({ where: { id: payment.id }, data: { state: 'canceled', cancellation: reason, settledAt: now(), checkedAt: now() } })
  await tx.orderEvent.create({ data: { orderId: order.id, kind: 'payment-failed', actor: 'bank', note: reason, happenedAt: now() } })
  // Of an order that has ended the buyer has been told, and there is nothing left to try again.
  if (order.state === 'placed') await queueMessage(tx, { key: `payment-failed:${payment.id}`, template: 'payment-failed', orderId: order.id })
}

/** Why money that came is not the money that was asked for; null if it is. */
function mismatchOf(payment: Payment, object: PaymentObject): string | null {
  if (env.SHOP_MODE === 'live' && object.test) return 'test payment'
  const { value, currency } = object.amount
  return value === toDecimal(payment.amount) && currency === 'RUB' ? null : `${value} ${currency}`
}

/** Wrong money does not pay an order. A person has to look: it is told once in the timeline and the log. */
async function keepApart(tx: Transaction, order: LockedOrder, payment: Payment, mismatch: string): Promise<void> {
  await tx.payment.update({ where: { id: payment.id }, data: { checkedAt: now() } })
  const told = await tx.orderEvent.count({ where: { orderId: order.id, kind: 'payment-mismatch', note: mismatch } })
  if (told > 0) return
  log.error({ orderId: order.id, paymentId: payment.id, mismatch }, 'the bank reports a payment that was not asked for')
  await tx.orderEvent.create({ data: { orderId: order.id, kind: 'payment-mismatch', actor: 'bank', note: mismatch, happenedAt: now() } })
}
