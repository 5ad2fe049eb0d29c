import type { OrderState, PaymentMethod } from './types.ts'

const ways: Readonly<Record<OrderState, readonly OrderState[]>> = {
  placed: ['paid', 'packed', 'cancelled', 'expired'],
  paid: ['packed', 'cancelled'],
  packed: ['shipped', 'cancelled'],
  shipped: ['delivered', 'returned'],
  delivered: ['returned'],
  cancelled: [],
  expired: [],
  returned: [],
}

/** Whether an order may go on to `to`: the same table that the database guards (`guard_order`). */
export function canGo(order: { state: OrderState; paymentMethod: PaymentMethod }, to: OrderState): boolean {
  if (order.state === 'placed' && to === 'paid') return order.paymentMethod === 'online'
  if (order.state === 'placed' && to === 'packed') return order.paymentMethod === 'on_delivery'
  return ways[order.state].includes(to)
}

/** The buyer may still cancel: nothing is packed yet. */
export function isCancellable(state: OrderState): boolean {
  return state === 'placed' || state === 'paid'
}
