'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import * as z from 'zod'
import { action } from '#lib/action/action.ts'
import { formOf } from '#lib/action/form-of.ts'
import { acknowledgeNotices as acknowledgeCommand } from './acknowledge-notices.ts'
import { addToCart as addCommand } from './add-to-cart.ts'
import { CART_COOKIE, cartCookieOptions, cartCookieValue } from './cart-cookie.ts'
import { currentCart, getCart } from './queries.ts'
import { readCart } from './read-cart.ts'
import { addToCartSchema, setQuantitySchema } from './schema.ts'
import { setQuantity as setCommand } from './set-quantity.ts'

export const addToCart = action(addToCartSchema, async (input) => {
  const { personId, cartId: open } = await currentCart()
  const cartId = await addCommand(open, input, personId)
  // A customer's cart is found by the person: nothing stays in the browser for whoever comes next.
  if (personId === null) (await cookies()).set(CART_COOKIE, cartCookieValue(cartId), cartCookieOptions())
  return readCart(cartId)
})

export const setQuantity = action(setQuantitySchema, async (input) => {
  const { personId, cartId } = await currentCart()
  if (cartId !== null) await setCommand(cartId, input, personId)
  return getCart()
})

export const acknowledgeNotices = action(z.object({}), async () => {
  const { personId, cartId } = await currentCart()
  if (cartId !== null) await acknowledgeCommand(cartId, personId)
  return getCart()
})

/** Before hydration: the same as a plain form; the cart page tells what came of it. */
export async function addToCartForm(form: FormData): Promise<void> {
  await addToCart(lineOf(form))
  redirect('/cart')
}

export async function setQuantityForm(form: FormData): Promise<void> {
  await setQuantity(lineOf(form))
  redirect('/cart')
}

function lineOf(given: unknown) {
  const form = formOf(given)
  const variantId = form.get('variantId')
  return { variantId: typeof variantId === 'string' ? variantId : '', quantity: form.get('quantity') ?? 1 }
}
