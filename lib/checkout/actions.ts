'use server'

import { action } from '#lib/action/action.ts'
import { Refusal } from '#lib/action/refusal.ts'
import { currentCartId } from '#lib/cart/queries.ts'
import { orderPath } from '#lib/orders/order-link.ts'
import { beginPayment } from '#lib/orders/begin-payment.ts'
import { placeOrder as place } from './place-order.ts'
import { checkoutSchema } from './schema.ts'

/** Places the order; `next` is where the buyer goes: the bank's page, or the order's. */
export const placeOrder = action(checkoutSchema, async (input) => {
  const cartId = await currentCartId()
  if (cartId === null) throw new Refusal('cart-empty')
  const order = await place(cartId, input)
  return { next: input.paymentMethod === 'online' ? await beginPayment(order) : orderPath(order) }
})
