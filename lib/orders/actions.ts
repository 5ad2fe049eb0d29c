'use server'

import { refresh } from 'next/cache'
import { cookies } from 'next/headers'
import { action } from '#lib/action/action.ts'
import { Refusal } from '#lib/action/refusal.ts'
import { requireCustomer } from '#lib/auth/current-customer.ts'
import { CART_COOKIE, cartCookieOptions, cartCookieValue } from '#lib/cart/cart-cookie.ts'
import { currentCart } from '#lib/cart/queries.ts'
import { startPayment } from '#lib/payments/start-payment.ts'
import { cancelOrder as cancelCommand } from './cancel-order.ts'
import { findOrder } from './find-order.ts'
import { repeatOrder as repeatCommand } from './repeat-order.ts'
import { requestReturn as requestCommand } from './request-return.ts'
import { orderLinkSchema, ownOrderSchema, returnSchema } from './schema.ts'
import { withdrawReturn as withdrawCommand } from './withdraw-return.ts'

/** `next` is the bank's page. */
export const payOrder = action(orderLinkSchema, async (link) => {
  const { confirmationUrl } = await startPayment(await findOrder(link))
  return { next: confirmationUrl }
})

export const cancelOrder = action(orderLinkSchema, async (link) => {
  await cancelCommand(await findOrder(link))
  refresh()
  return {}
})

/** `next` is the cart with what is still to be had. */
export const repeatOrder = action(orderLinkSchema, async (link) => {
  const { personId, cartId: open } = await currentCart()
  const cartId = await repeatCommand(await findOrder(link), open, personId)
  if (cartId === null) throw new Refusal('nothing-left')
  if (personId === null) (await cookies()).set(CART_COOKIE, cartCookieValue(cartId), cartCookieOptions())
  return { next: '/cart' }
})

/** `next` is the order, which shows until when the money is back. */
export const requestReturn = action(returnSchema, async (input) => {
  const { personId } = await requireCustomer()
  await requestCommand(personId, input)
  return { next: `/account/orders/${input.number}` }
})

export const withdrawReturn = action(ownOrderSchema, async ({ number }) => {
  const { personId } = await requireCustomer()
  await withdrawCommand(personId, number)
  refresh()
  return {}
})
