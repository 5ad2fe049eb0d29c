import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { refundOrder } from '#lib/payments/refund-order.ts'
import { refundReturn } from '#lib/payments/refund-return.ts'
import { releasePieces } from '#lib/stock/release-pieces.ts'
import { isOrderBlocked } from '#lib/subjects/is-blocked.ts'
import { type LockedOrder, lockOrderNumber } from './lock-order.ts'
import { readReturnable } from './read-returnable.ts'
import { returnedShare } from './return-share.ts'
import { refundDue } from './return-until.ts'
import { returnPoints } from './settle-points.ts'

export type RefundWish = {
  readonly number: number
  /** Made by the form: the same form sent twice gives back once. */
  readonly key: string
  /** Pieces by their position in the order; absent: all that is left, delivery included. */
  readonly lines?: readonly { readonly position: number; readonly quantity: number }[]
}

/**
 * Gives money (and points) back for pieces that nobody sends back, or for all that is left; answers how much, in kopecks. In the database it is a
 * return that is over the moment it is made: so shares and receipts are right to the kopeck, and no piece is paid back twice. Of a
 * cancelled or expired order it is what the bank has not given back yet. Refusals `not-found`, `blocked`, `no-payment` (nothing was paid
 * here), `return-open` (receive it, that gives the money back), `return-pieces`, `cancel-instead` (nothing would be left to ship),
 * `nothing-to-refund`, `order-state`.
 */
export async function refundPieces(tx: Transaction, { number, key, lines }: RefundWish, actor: string): Promise<number> {
  const order = await lockOrderNumber(tx, number)
  const done = await tx.return.findUnique({ where: { id: key, orderId: order.id }, select: { amount: true } })
  if (done) return done.amount
  if (await isOrderBlocked(tx, order.id)) throw new Refusal('blocked')
  if ((await tx.payment.count({ where: { orderId: order.id, state: 'succeeded' } })) === 0) throw new Refusal('no-payment')
  if (order.state === 'cancelled' || order.state === 'expired') return refundRest(tx, order, actor)
  if (!isRefundable(order)) throw new Refusal('order-state')
  if ((await tx.return.count({ where: { orderId: order.id, state: 'requested' } })) > 0) throw new Refusal('return-open')

  const { shares, deliveryShare, isAll } = await sharesOf(tx, order.id, lines)
  const atHome = order.state === 'paid' || order.state === 'packed'
  if (atHome && isAll) throw new Refusal('cancel-instead')
  const amount = shares.reduce((sum, share) => sum + share.amount, deliveryShare)
  if (amount === 0) throw new Refusal('nothing-to-refund')
  const at = now()
  await tx.return.create({ data: { id: key, orderId: order.id, reason: 'refund_only', requestedAt: at, refundDue: refundDue(at), amount, deliveryShare } })
  await tx.returnLine.createMany({ data: shares.map(({ variantId: _v, ...share }) => ({ returnId: key, orderId: order.id, ...share })) })
  await tx.return.update({ where: { id: key }, data: { state: 'received', closedAt: at } })
  await tx.orderEvent.create({ data: { orderId: order.id, kind: 'refund-made', actor, happenedAt: at } })
  await returnPoints(tx, { orderId: order.id, returnId: key, at, lines: shares })
  await refundReturn(tx, { orderId: order.id, returnId: key, amount, reason: 'refund-only' })
  if (atHome) await releasePieces(tx, order.id, shares)
  return amount
}

/** Whether money can go back for pieces of an order in this state. */
export function isRefundable({ state }: Pick<LockedOrder, 'state'>): boolean {
  return state === 'paid' || state === 'packed' || state === 'shipped' || state === 'delivered'
}

async function refundRest(tx: Transaction, { id: orderId }: LockedOrder, actor: string): Promise<number> {
  const before = await refundedOf(tx, orderId)
  await refundOrder(tx, orderId, 'order-cancelled')
  const amount = (await refundedOf(tx, orderId)) - before
  if (amount === 0) throw new Refusal('nothing-to-refund')
  await tx.orderEvent.create({ data: { orderId, kind: 'refund-made', actor, happenedAt: now() } })
  return amount
}

async function refundedOf(tx: Transaction, orderId: string): Promise<number> {
  const { _sum: { amount } } = await tx.refund.aggregate({ where: { orderId, state: { not: 'canceled' } }, _sum: { amount: true } })
  return amount ?? 0
}

async function sharesOf(tx: Transaction, orderId: string, lines: RefundWish['lines']) {
  const { lines: sold, deliveryTotal } = await readReturnable(tx, orderId)
  const pieces = new Map(lines?.map(({ position, quantity }) => [position, quantity]) ?? sold.map(({ position, left }) => [position, left.quantity]))
  const chosen = sold.filter(({ position }) => (pieces.get(position) ?? 0) > 0)
  if (chosen.length === 0) throw new Refusal('nothing-to-refund')
  const known = [...pieces].filter(([, quantity]) => quantity > 0)
  if (chosen.length < known.length || chosen.some(({ position, left }) => (pieces.get(position) ?? 0) > left.quantity)) throw new Refusal('return-pieces')
  const shares = chosen.map(({ position, variantId, left }) => {
    const quantity = pieces.get(position) ?? 0
    return { position, variantId, ...returnedShare(left, quantity) }
  })
  const isAll = sold.every(({ position, left }) => left.quantity === (pieces.get(position) ?? 0))
  return { shares, isAll, deliveryShare: isAll ? deliveryTotal : 0 }
}
