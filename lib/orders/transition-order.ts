import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { queueMessage } from '#lib/messages/queue-message.ts'
import { releaseStock } from '#lib/stock/release-stock.ts'
import { holdStock } from '#lib/stock/reserve-stock.ts'
import { shipStock } from '#lib/stock/ship-stock.ts'
import type { LockedOrder } from './lock-order.ts'
import { canGo } from './order-states.ts'
import { earnPoints, endReturnedPoints, giveBackPoints } from './settle-points.ts'
import type { OrderState } from './types.ts'

/** What each state means for the goods. */
const stockEffect: Partial<Record<OrderState, (tx: Transaction, orderId: string) => Promise<void>>> = {
  paid: holdStock,
  cancelled: releaseStock,
  expired: releaseStock,
  shipped: shipStock,
}

/** What each state means for points: those that paid come back, those that were promised are given. */
const pointsEffect: Partial<Record<OrderState, (tx: Transaction, orderId: string, at: Date) => Promise<void>>> = {
  delivered: earnPoints,
  cancelled: giveBackPoints,
  expired: giveBackPoints,
  returned: endReturnedPoints,
}

/** The states the buyer is written to about (4.1.3). */
const message = {
  paid: 'order-paid',
  shipped: 'order-shipped',
  delivered: 'order-delivered',
  cancelled: 'order-cancelled',
  expired: 'order-expired',
} as const

/**
 * The only way an order changes its state: state, goods, points, timeline and the message to the buyer in the caller's transaction,
 * which holds the lock of `lockOrder`. Refusal `order-state` when the way is not allowed (the database refuses it as well).
 */
export async function transitionOrder(
  tx: Transaction,
  order: LockedOrder,
  to: OrderState,
  by: { actor: string; note?: string; track?: string },
): Promise<void> {
  if (!canGo(order, to)) throw new Refusal('order-state')
  await tx.order.update({ where: { id: order.id }, data: { state: to, ...(by.track !== undefined && { track: by.track }) } })
  await stockEffect[to]?.(tx, order.id)
  const at = now()
  await tx.orderEvent.create({ data: { orderId: order.id, kind: to, actor: by.actor, note: by.note ?? null, happenedAt: at } })
  await pointsEffect[to]?.(tx, order.id, at)
  if (hasMessage(to)) await queueMessage(tx, { key: `${message[to]}:${order.id}`, template: message[to], orderId: order.id })
}

function hasMessage(state: OrderState): state is keyof typeof message {
  return state in message
}
