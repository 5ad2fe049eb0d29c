'use server'

import { action } from '#lib/action/action.ts'
import { Refusal } from '#lib/action/refusal.ts'
import { currentClient } from '#lib/auth/current-customer.ts'
import { cookieCartId, currentCart } from '#lib/cart/queries.ts'
import { currentVisit } from '#lib/consent/queries.ts'
import { takeTries } from '#lib/limits/limit.ts'
import { orderPath } from '#lib/orders/order-link.ts'
import { beginPayment } from '#lib/orders/begin-payment.ts'
import { hasPlaced } from './has-placed.ts'
import { keepAddress } from './keep-address.ts'
import { placeOrder as place } from './place-order.ts'
import { checkoutSchema } from './schema.ts'

/** Places the order; `next` is where the buyer goes: the bank's page, or the order's. */
export const placeOrder = action(checkoutSchema, async (input) => {
  await takeTries(['order:address', (await currentClient()).address])
  const { personId, cartId } = await currentCart()
  // A repeat: the customer's cart is the order by now, whichever device it was placed from.
  const placed = cartId ?? ((await hasPlaced(personId, input.cartId)) ? input.cartId : await cookieCartId())
  if (placed === null) throw new Refusal('cart-empty')
  const order = await place(placed, input, personId, await currentVisit('/checkout'))
  if (personId !== null && input.saveAddress) await keepAddress(personId, input.delivery)
  return { next: input.paymentMethod === 'online' ? await beginPayment(order) : orderPath(order) }
})
