import { cookies } from 'next/headers'
import { currentCustomer } from '#lib/auth/current-customer.ts'
import { db } from '#lib/db/db.ts'
import { CART_COOKIE, cartIdOf } from './cart-cookie.ts'
import { EMPTY_CART, readCart } from './read-cart.ts'
import type { CartView } from './types.ts'

/** The id in this browser's cart cookie, whatever has become of that cart; null without a cookie of ours. */
export async function cookieCartId(): Promise<string | null> {
  return cartIdOf((await cookies()).get(CART_COOKIE)?.value)
}

/** Who fills which cart: a customer their own (null while there is none), a guest the one of this browser unless it is somebody's. */
export async function currentCart(): Promise<{ readonly personId: string | null; readonly cartId: string | null }> {
  const customer = await currentCustomer()
  if (customer) {
    const cart = await db.cart.findUnique({ where: { personId: customer.personId }, select: { id: true } })
    return { personId: customer.personId, cartId: cart?.id ?? null }
  }
  const cartId = await cookieCartId()
  const isTaken = cartId !== null && (await db.cart.count({ where: { id: cartId, personId: { not: null } } })) > 0
  return { personId: null, cartId: isTaken ? null : cartId }
}

/** The id of the cart that counts for this request. A guest's may have become an order. */
export async function currentCartId(): Promise<string | null> {
  return (await currentCart()).cartId
}

/** The cart that counts for this request. */
export async function getCart(): Promise<CartView> {
  const customer = await currentCustomer()
  if (customer) return readCart({ cart: { personId: customer.personId } })
  const cartId = await cookieCartId()
  return cartId === null ? EMPTY_CART : readCart({ cartId, cart: { personId: null } })
}
