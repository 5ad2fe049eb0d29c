import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { queueMessage } from '#lib/messages/queue-message.ts'
import { refundReturn } from '#lib/payments/refund-return.ts'
import { restock } from '#lib/stock/restock.ts'
import { lockOrderNumber } from './lock-order.ts'
import { returnPoints } from './settle-points.ts'
import { transitionOrder } from './transition-order.ts'

export type ReceivedReturn = {
  /** Kopecks. */
  readonly amount: number
  readonly refundDue: Date
  /** `bank`: on its way the way it came. `by-hand`: the order was paid on delivery, the buyer has to say where to. */
  readonly refund: 'bank' | 'by-hand'
}

/**
 * The warehouse has the goods of the open return back: good ones go on sale again, money and points go back, and when nothing is
 * left with the buyer the order ends as returned. `actor` is who did it, `good` the positions of the order whose pieces can be sold again
 * (absent: all, unless they are faulty). Refusals `not-found`, `no-return`.
 */
export async function receiveReturn(number: number, actor: string, good?: readonly number[]): Promise<ReceivedReturn> {
  return db.$transaction(async (tx) => {
    const order = await lockOrderNumber(tx, number)
    const orderId = order.id
    const open = await tx.return.findFirst({ where: { orderId, state: 'requested' }, select: shown })
    if (!open) throw new Refusal('no-return')

    const closedAt = now()
    await tx.return.update({ where: { id: open.id }, data: { state: 'received', closedAt } })
    const pieces = open.lines
      .filter(({ position }) => good?.includes(position) ?? open.reason !== 'defect')
      .map(({ quantity, line: { variantId } }) => ({ variantId, quantity }))
    if (pieces.length > 0) await restock(tx, { orderId, key: `return:${open.id}`, pieces })
    await tx.orderEvent.create({ data: { orderId, kind: 'return-received', actor, happenedAt: closedAt } })
    await returnPoints(tx, { orderId, returnId: open.id, at: closedAt, lines: open.lines })
    const isSent = await refundReturn(tx, { orderId, returnId: open.id, amount: open.amount })
    if (await isAllBack(tx, orderId)) await transitionOrder(tx, order, 'returned', { actor })
    await queueMessage(tx, { key: `return-received:${open.id}`, template: 'return-received', orderId, aboutId: open.id })
    return { amount: open.amount, refundDue: open.refundDue, refund: isSent ? 'bank' : 'by-hand' }
  })
}

const shown = {
  id: true, amount: true, reason: true, refundDue: true, lines: { select: { position: true, quantity: true, bonusBack: true, bonusTaken: true, line: { select: { variantId: true } } } },
} as const

async function isAllBack(tx: Transaction, orderId: string): Promise<boolean> {
  const sold = await tx.orderLine.aggregate({ where: { orderId }, _sum: { quantity: true } })
  const back = await tx.returnLine.aggregate({ where: { orderId, return: { state: 'received' } }, _sum: { quantity: true } })
  return back._sum.quantity === sold._sum.quantity
}
