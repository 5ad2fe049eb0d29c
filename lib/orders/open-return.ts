import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { queueMessage } from '#lib/messages/queue-message.ts'
import { lockOrder } from './lock-order.ts'
import { readReturnable } from './read-returnable.ts'
import { returnedShare } from './return-share.ts'
import { refundDue } from './return-until.ts'
import type { ReturnInput } from './schema.ts'

export type OpenedReturn = { readonly id: string; /** Kopecks. */ readonly amount: number; readonly refundDue: Date }

/**
 * Goods of an order are sent back (2300-1 art. 26.1(4); a fault or another product than ordered: art. 18). `actor` is the customer, or who
 * of the staff was told. Refusals `not-delivered`, `return-open` (one is on its way already), `return-late`, `return-pieces` (more than
 * are left of a line).
 */
export async function openReturn(tx: Transaction, orderId: string, { reason, lines }: Pick<ReturnInput, 'reason' | 'lines'>, actor: string): Promise<OpenedReturn> {
  const order = await lockOrder(tx, orderId)
  if (order?.state !== 'delivered') throw new Refusal('not-delivered')
  if ((await tx.return.count({ where: { orderId, state: 'requested' } })) > 0) throw new Refusal('return-open')
  const requestedAt = now()
  const { shares, deliveryShare } = await sharesOf(tx, orderId, { reason, lines }, requestedAt)
  const amount = shares.reduce((sum, share) => sum + share.amount, deliveryShare)
  const { id } = await tx.return.create({
    data: { orderId, reason, requestedAt, refundDue: refundDue(requestedAt), amount, deliveryShare },
    select: { id: true },
  })
  // In one order for everybody: each row locks its order line.
  await tx.returnLine.createMany({ data: shares.map((share) => ({ returnId: id, orderId, ...share })) })
  await tx.orderEvent.create({ data: { orderId, kind: 'return-requested', actor, happenedAt: requestedAt } })
  await queueMessage(tx, { key: `return-requested:${id}`, template: 'return-requested', orderId, aboutId: id })
  return { id, amount, refundDue: refundDue(requestedAt) }
}

async function sharesOf(tx: Transaction, orderId: string, { reason, lines }: Pick<ReturnInput, 'reason' | 'lines'>, at: Date) {
  const returnable = await readReturnable(tx, orderId)
  const pieces = new Map(lines.map(({ position, quantity }) => [position, quantity]))
  const chosen = returnable.lines.filter(({ position }) => pieces.has(position))
  if (chosen.length < pieces.size) throw new Refusal('return-pieces')
  const shares = chosen.map(({ position, left, faultUntil }) => {
    const quantity = pieces.get(position) ?? 0
    if (at > (reason === 'changed_mind' ? returnable.until : faultUntil)) throw new Refusal('return-late')
    if (quantity > left.quantity) throw new Refusal('return-pieces')
    return { position, ...returnedShare(left, quantity) }
  })
  const everything = returnable.lines.every(({ position, left }) => left.quantity === (pieces.get(position) ?? 0))
  return { shares, deliveryShare: everything ? returnable.deliveryTotal : 0 }
}
