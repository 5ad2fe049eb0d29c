import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { refundOrder } from '#lib/payments/refund-order.ts'
import { lockOrder } from './lock-order.ts'
import { isCancellable } from './order-states.ts'
import { transitionOrder } from './transition-order.ts'

/** The buyer changes their mind before anything is packed: goods go back, money too. Refusal `order-state` once it is too late. */
export async function cancelOrder(orderId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const order = await lockOrder(tx, orderId)
    if (!order || !isCancellable(order.state)) throw new Refusal('order-state')
    await transitionOrder(tx, order, 'cancelled', { actor: 'customer' })
    await refundOrder(tx, order.id, 'order-cancelled')
  })
}
