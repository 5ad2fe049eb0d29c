import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'

type ReturnMoney = { readonly orderId: string; readonly returnId: string; readonly amount: number; readonly reason?: 'return' | 'refund-only' }

/**
 * Gives the money of a received return back the way it came: writes the refund and the job that sends it. False when the order
 * was not paid here: then somebody has to ask the buyer where to. The caller holds the order's lock; the database refuses
 * another amount than the return's, a second refund of it, and more than was paid.
 */
export async function refundReturn(tx: Transaction, { orderId, returnId, amount, reason = 'return' }: ReturnMoney): Promise<boolean> {
  const payment = await tx.payment.findFirst({ where: { orderId, state: 'succeeded' }, select: { id: true } })
  if (payment === null) return false
  const refund = await tx.refund.create({
    data: { paymentId: payment.id, orderId, returnId, amount, reason, createdAt: now() },
    select: { id: true },
  })
  await addJob(tx, 'payments.refund', { refundId: refund.id }, { key: `refund:${refund.id}` })
  return true
}
