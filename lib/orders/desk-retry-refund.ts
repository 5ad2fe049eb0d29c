import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { refundReturn } from '#lib/payments/refund-return.ts'
import { lockOrderNumber } from './lock-order.ts'

/**
 * Asks the bank once more for the money of returns that it did not give back: a new refund, the failed one stays in the books. Answers how
 * much, in kopecks. Refusals `not-found`, `nothing-to-refund`.
 */
export async function retryRefunds(tx: Transaction, number: number, actor: string): Promise<number> {
  const { id: orderId } = await lockOrderNumber(tx, number)
  const failed = await tx.refund.findMany({ where: { orderId, state: 'canceled', returnId: { not: null } }, select: { id: true, returnId: true, amount: true, return: { select: { reason: true } } } })
  if (failed.length === 0) throw new Refusal('nothing-to-refund')
  for (const { id, returnId, amount, return: paid } of failed) {
    if (returnId === null) continue
    await tx.refund.update({ where: { id }, data: { returnId: null } })
    await refundReturn(tx, { orderId, returnId, amount, reason: paid?.reason === 'refund_only' ? 'refund-only' : 'return' })
  }
  await tx.orderEvent.create({ data: { orderId, kind: 'refund-made', actor, happenedAt: now() } })
  return failed.reduce((sum, { amount }) => sum + amount, 0)
}
