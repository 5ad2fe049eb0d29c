import { Refusal } from '#lib/action/refusal.ts'
import { addToCart } from '#lib/cart/add-to-cart.ts'
import { db } from '#lib/db/db.ts'

/** Puts what is still to be had of an order into a guest's cart or a person's own. Returns the cart's id; null if nothing is left of it. */
export async function repeatOrder(orderId: string, cartId: string | null, personId: string | null = null): Promise<string | null> {
  const lines = await db.orderLine.findMany({ where: { orderId }, orderBy: { position: 'asc' }, select: { variantId: true, quantity: true } })
  let cart: string | null = null
  for (const line of lines) {
    try {
      cart = await addToCart(cart ?? cartId, line, personId)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  return cart
}
