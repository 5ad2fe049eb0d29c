import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'

export type RefundReason = 'order-cancelled' | 'late-payment'

/**
 * Gives back what an order was paid and not yet refunded, if anything: writes the refund and the job that sends it. The
 * caller holds the order's lock, so that two calls do not both find the same money; the database refuses more than was paid.
 */
export async function refundOrder(tx: Transaction, orderId: string, reason: RefundReason): Promise<void> {
  const payment = await tx.payment.findFirst({ where: { orderId, state: 'succeeded' }, select: { id: true, amount: true, refunds: true } })
  if (payment === null) return
  const refunded = payment.refunds.filter(({ state }) => state !== 'canceled').reduce((total, { amount }) => total + amount, 0)
  if (refunded >= payment.amount) return
  const refund = await tx.refund.create({
    data: { paymentId: payment.id, orderId, amount: payment.amount - refunded, reason, createdAt: now() },
    select: { id: true },
  })
  await addJob(tx, 'payments.refund', { refundId: refund.id }, { key: `refund:${refund.id}` })
}
