import type { Transaction } from '#lib/db/db.ts'
import { cartPromo, type KnownPromo } from '#lib/promo/cart-promo.ts'
import type { PromoUser } from '#lib/promo/why-not.ts'

/** The promo code of a cart that is being ordered, judged by the contact of the order; null without one. */
export async function readPromo(tx: Transaction, cartId: string, user: PromoUser, productIds: readonly string[]): Promise<KnownPromo | null> {
  const { promoCode } = await tx.cart.findUniqueOrThrow({ where: { id: cartId }, select: { promoCode: true } })
  return promoCode === null ? null : cartPromo(tx, promoCode, user, productIds)
}
