import { cookies } from 'next/headers'
import { CART_COOKIE, cartIdOf } from './cart-cookie.ts'
import { EMPTY_CART, readCart } from './read-cart.ts'
import type { CartView } from './types.ts'

/** The id in this browser's cart cookie; null without a cookie of ours. */
export async function currentCartId(): Promise<string | null> {
  return cartIdOf((await cookies()).get(CART_COOKIE)?.value)
}

/** The cart of this browser. */
export async function getCart(): Promise<CartView> {
  const cartId = await currentCartId()
  return cartId === null ? EMPTY_CART : readCart(cartId)
}
