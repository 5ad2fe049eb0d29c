import { db } from '#lib/db/db.ts'

/** Takes the promo code off a cart. `code`: only if it is this one still. */
export async function dropPromo(cartId: string, personId: string | null, code?: string): Promise<void> {
  await db.cart.updateMany({
    where: { id: cartId, OR: [{ personId: null }, { personId }], ...(code !== undefined && { promoCode: code }) },
    data: { promoCode: null },
  })
}
