import { isOffered } from '#lib/catalogue/is-offered.ts'
import { db } from '#lib/db/db.ts'
import { limitOf } from './buyable.ts'
import { lockCart } from './lock-cart.ts'

/** The shopper has read what changed: today's prices become the told ones, quantities shrink to the stock, what is sold out leaves. */
export async function acknowledgeNotices(cartId: string, personId: string | null = null): Promise<void> {
  await db.$transaction(async (tx) => {
    if (!(await lockCart(tx, cartId, personId))) return
    const lines = await tx.cartLine.findMany({
      where: { cartId },
      select: {
        variantId: true,
        quantity: true,
        variant: { select: { price: true, retiredAt: true, product: { select: { status: true } }, stockItem: { select: { onHand: true, reserved: true } } } },
      },
    })
    for (const { variantId, quantity, variant } of lines) {
      const line = { cartId_variantId: { cartId, variantId } }
      const limit = isOffered(variant) ? limitOf(variant.stockItem) : 0
      if (limit === 0) await tx.cartLine.delete({ where: line })
      else await tx.cartLine.update({ where: line, data: { toldPrice: variant.price, quantity: Math.min(quantity, limit) } })
    }
  })
}
