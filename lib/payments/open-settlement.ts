import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { soldGoods } from './refund-items.ts'
import { settlementItems } from './settlement-items.ts'

/**
 * Goods that were paid beforehand are handed over: writes the receipt of full settlement (54-FZ art. 1.2) for what was paid and has not
 * come back, and the job that sends it. Nothing for what is paid at the door: the carrier makes that receipt. The caller holds the order's lock.
 */
export async function openSettlement(tx: Transaction, orderId: string): Promise<void> {
  const payment = await tx.payment.findFirst({
    where: { orderId, state: 'succeeded' },
    select: { id: true, amount: true, receipt: true, refunds: { where: { state: { not: 'canceled' } }, select: { amount: true } }, order: { select: soldGoods } },
  })
  if (payment === null) return
  const amount = payment.refunds.reduce((rest, refund) => rest - refund.amount, payment.amount)
  if (amount === 0) return
  const { id } = await tx.settlementReceipt.create({
    data: { orderId, paymentId: payment.id, amount, items: settlementItems({ amount, receipt: payment.receipt, order: payment.order }), createdAt: now() },
    select: { id: true },
  })
  await addJob(tx, 'payments.settle', { settlementId: id }, { key: `settle:${id}` })
}
