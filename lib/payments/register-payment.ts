import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { log } from '#lib/log/log.ts'
import { toDecimal } from '#lib/money/money.ts'
import { lockOrder } from '#lib/orders/lock-order.ts'
import { orderPath } from '#lib/orders/order-link.ts'
import { ProviderRefused } from './provider-error.ts'
import type { NewPayment, PaymentProvider } from './provider.ts'
import { receiptItems } from './receipt.ts'
import type { PaymentObject } from './schema.ts'

/**
 * Tells the provider of an attempt and keeps its answer. Safe to repeat after a crash anywhere in between: the row's id is
 * the idempotence key and the request is made of what does not change, so the provider answers the same again. An attempt
 * the provider will never take is closed. ProviderUnreachable and ProviderRefused pass through.
 */
export async function registerPayment(paymentId: string, provider: PaymentProvider): Promise<PaymentObject> {
  const request = await readRequest(paymentId)
  const object = await provider.createPayment(paymentId, request).catch(async (error: unknown) => {
    if (error instanceof ProviderRefused && error.isFinal) await closeAttempt(paymentId, error.code)
    throw error
  })
  await db.payment.updateMany({
    where: { id: paymentId, providerId: null },
    data: { providerId: object.id, confirmationUrl: object.confirmation?.confirmation_url ?? null },
  })
  return object
}

async function readRequest(paymentId: string): Promise<NewPayment> {
  const payment = await db.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: { amount: true, receipt: true, order: { select: { id: true, number: true, email: true } } },
  })
  const { id, number, email } = payment.order
  return {
    amount: { value: toDecimal(payment.amount), currency: 'RUB' },
    capture: true,
    confirmation: { type: 'redirect', return_url: env.APP_URL + orderPath({ id, number }) },
    description: `Заказ ${number}`,
    metadata: { order_id: id, payment_id: paymentId },
    receipt: { customer: { email }, items: receiptItems.parse(payment.receipt) },
  }
}

/** The provider refused the request itself: nothing of this attempt exists there, and asking again would not help. */
async function closeAttempt(paymentId: string, code: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { orderId } = await tx.payment.findUniqueOrThrow({ where: { id: paymentId }, select: { orderId: true } })
    await lockOrder(tx, orderId)
    const { count } = await tx.payment.updateMany({
      where: { id: paymentId, state: 'pending', providerId: null },
      data: { state: 'canceled', cancellation: code, settledAt: now() },
    })
    if (count === 0) return
    log.error({ orderId, paymentId, code }, 'the bank does not take our payment request')
    await tx.orderEvent.create({ data: { orderId, kind: 'payment-failed', actor: 'bank', note: code, happenedAt: now() } })
  })
}
