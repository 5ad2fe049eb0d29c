import type { OrderView } from '#lib/orders/types.ts'

/** Something outside is being decided: the page asks anew by itself. */
export function isUnsettled({ state, paymentMethod, payable, paymentPending, refund }: OrderView): boolean {
  const lapsing = state === 'placed' && paymentMethod === 'online' && !payable
  return paymentPending || lapsing || refund?.done === false
}
