import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'
import { refundOrder } from '#lib/payments/refund-order.ts'
import { isOrderBlocked } from '#lib/subjects/is-blocked.ts'
import type { CancelReason } from './cancel-reasons.ts'
import { isRepeated } from './is-repeated.ts'
import { lockOrderNumber } from './lock-order.ts'
import { transitionOrder } from './transition-order.ts'

/**
 * The shop cancels an order that has not left the house: goods go back on sale, money goes back, the buyer is written to. `actor` is who
 * did it. Refusals `not-found`, `order-state` (shipped already, or over), `blocked`.
 */
export async function cancelForShop(tx: Transaction, number: number, reason: CancelReason, actor: string): Promise<void> {
  const order = await lockOrderNumber(tx, number)
  if (await isRepeated(tx, order, { to: 'cancelled', actor, note: reason })) return
  if (await isOrderBlocked(tx, order.id)) throw new Refusal('blocked')
  await transitionOrder(tx, order, 'cancelled', { actor, note: reason })
  await refundOrder(tx, order.id, 'order-cancelled')
}
