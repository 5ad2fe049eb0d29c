import { days, now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'

/** How long a guest's cart is kept after it was last touched: as long as its cookie lives. A person's stays with the person. */
export const CART_LIFE = days(30)

/** Deletes the carts that nobody can come back to. Answers how many. */
export async function sweepCarts(tx: Pick<Transaction, 'cart'> = db): Promise<number> {
  const { count } = await tx.cart.deleteMany({ where: { personId: null, updatedAt: { lt: new Date(now().getTime() - CART_LIFE) } } })
  return count
}
