import type { Permission } from '#lib/auth/permissions.ts'
import { canGo } from '#lib/orders/order-states.ts'
import type { OrderState, PaymentMethod } from '#lib/orders/types.ts'
import type { NextSteps } from './order-actions.tsx'

/** What somebody may do next with an order: the state machine's ways that their permissions open. */
export function stepsOf(order: { readonly state: OrderState; readonly paymentMethod: PaymentMethod; readonly gone: boolean }, may: (permission: Permission) => boolean): NextSteps {
  const fulfils = may('orders.fulfil')
  return {
    pack: fulfils && canGo(order, 'packed'),
    ship: fulfils && canGo(order, 'shipped'),
    deliver: fulfils && canGo(order, 'delivered'),
    cancel: may('orders.cancel') && canGo(order, 'cancelled'),
    print: fulfils && !order.gone && ['placed', 'paid', 'packed', 'shipped'].includes(order.state),
  }
}
