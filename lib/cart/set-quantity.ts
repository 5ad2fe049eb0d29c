import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { buyable } from './buyable.ts'
import { lockCart } from './lock-cart.ts'
import type { CartLineInput } from './schema.ts'

/** Sets a line to a quantity, at most what is in stock; 0 removes it. A line that another tab removed stays removed. */
export async function setQuantity(cartId: string, { variantId, quantity }: CartLineInput, personId: string | null = null): Promise<void> {
  await db.$transaction(async (tx) => {
    if (!(await lockCart(tx, cartId, personId))) return
    if (quantity === 0) {
      await tx.cartLine.deleteMany({ where: { cartId, variantId } })
    } else {
      const { price, limit } = await buyable(tx, variantId)
      await tx.cartLine.updateMany({
        where: { cartId, variantId },
        data: { quantity: Math.min(quantity, limit), toldPrice: price },
      })
    }
    await tx.cart.update({ where: { id: cartId }, data: { updatedAt: now() } })
  })
}
