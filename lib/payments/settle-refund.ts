import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { log } from '#lib/log/log.ts'
import { queueMessage } from '#lib/messages/queue-message.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { lockOrder } from '#lib/orders/lock-order.ts'
import type { RefundObject } from './schema.ts'

/** Keeps the bank's word on a refund, once: done is told to the buyer, failed is told to the log and the timeline. */
export async function settleRefund(refundId: string, object: Pick<RefundObject, 'status' | 'cancellation_details'>): Promise<void> {
  if (object.status === 'pending') return
  await db.$transaction(async (tx) => {
    const { orderId } = await tx.refund.findUniqueOrThrow({ where: { id: refundId }, select: { orderId: true } })
    await lockOrder(tx, orderId)
    const [refund] = await tx.refund.updateManyAndReturn({ where: { id: refundId, state: 'pending' }, data: { state: object.status, settledAt: now() } })
    if (refund === undefined) return
    const happened = { orderId, actor: 'bank', happenedAt: now() }
    if (object.status === 'succeeded') {
      await tx.orderEvent.create({ data: { ...happened, kind: 'refunded', note: formatRoubles(refund.amount) } })
      await queueMessage(tx, { key: `payment-refunded:${refundId}`, template: 'payment-refunded', orderId, aboutId: refundId })
    } else {
      const reason = object.cancellation_details?.reason ?? 'unknown'
      log.error({ orderId, refundId, reason }, 'the bank does not give the money back')
      await tx.orderEvent.create({ data: { ...happened, kind: 'refund-failed', note: reason } })
    }
  })
}
