import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'

/** How long a cart is kept after it was last touched: as long as its cookie lives. */
export const CART_LIFE = days(30)

/** Deletes the carts that nobody can come back to. Answers how many. */
export async function sweepCarts(): Promise<number> {
  const { count } = await db.cart.deleteMany({ where: { updatedAt: { lt: new Date(now().getTime() - CART_LIFE) } } })
  return count
}
