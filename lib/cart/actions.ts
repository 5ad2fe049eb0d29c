'use server'

import { refresh } from 'next/cache'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import * as z from 'zod'
import { action } from '#lib/action/action.ts'
import { formOf } from '#lib/action/form-of.ts'
import { currentClient } from '#lib/auth/current-customer.ts'
import { applyPromoSchema } from '#lib/promo/schema.ts'
import { acknowledgeNotices as acknowledgeCommand } from './acknowledge-notices.ts'
import { addToCart as addCommand } from './add-to-cart.ts'
import { applyPromo as applyCommand } from './apply-promo.ts'
import { CART_COOKIE, cartCookieOptions, cartCookieValue } from './cart-cookie.ts'
import { dropPromo } from './drop-promo.ts'
import { currentCart, getCart } from './queries.ts'
import { readCart } from './read-cart.ts'
import { addToCartSchema, setQuantitySchema } from './schema.ts'
import { setQuantity as setCommand } from './set-quantity.ts'
import type { PromoAnswer } from './types.ts'

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

/** The promo code that was typed, in the cart or at the checkout, with or without scripts: the page is drawn anew, and a refusal keeps what was typed. */
export async function applyPromoForm(_before: PromoAnswer, given: FormData): Promise<PromoAnswer> {
  const typed = formOf(given).get('promoCode')
  const result = await applyPromo({ code: typeof typed === 'string' ? typed : '' })
  refresh()
  return result.ok ? { typed: '', refusal: null } : { typed: typeof typed === 'string' ? typed.slice(0, 100) : '', refusal: { code: result.code, fields: result.fields } }
}

export async function dropPromoForm(): Promise<void> {
  const { personId, cartId } = await currentCart()
  if (cartId !== null) await dropPromo(cartId, personId)
  refresh()
}

const applyPromo = action(applyPromoSchema, async ({ code }) => applyCommand({ ...(await currentCart()), address: (await currentClient()).address }, code))

function lineOf(given: unknown) {
  const form = formOf(given)
  const variantId = form.get('variantId')
  return { variantId: typeof variantId === 'string' ? variantId : '', quantity: form.get('quantity') ?? 1 }
}
