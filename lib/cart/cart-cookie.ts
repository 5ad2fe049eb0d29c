import { env } from '#lib/env.ts'
import { sign, unsign } from '#lib/crypto/signature.ts'
import { CART_LIFE } from './sweep-carts.ts'

export const CART_COOKIE = 'cart'

/** The value of the cart cookie: the cart's id, signed, so that nobody finds another cart by guessing. */
export function cartCookieValue(cartId: string): string {
  return sign('cart', cartId, env.AUTH_SECRET)
}

/** The cart id of a cookie value; null if it was not made here. */
export function cartIdOf(value: string | undefined): string | null {
  return value === undefined ? null : unsign('cart', value, env.AUTH_SECRET)
}

/** Attributes of the cookie: strictly necessary, unreadable for scripts, 30 days. */
export function cartCookieOptions() {
  return {
    httpOnly: true,
    sameSite: 'lax',
    secure: env.APP_URL.startsWith('https://'),
    path: '/',
    maxAge: CART_LIFE / 1000,
  } as const
}
