import type * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { lockProduct } from '#lib/catalogue/lock-product.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { variantOf } from './edit-variant.ts'
import type { offerVariantSchema } from './schema.ts'

/**
 * Takes one variant out of the shop, or brings it back (`offered`). Carts that have it are told that it is gone; orders that were placed are
 * fulfilled. Refusals `unknown-product`, `unknown-variant`, and `last-offered` for the only one left of a product on sale.
 */
export async function offerVariant({ product, variant, offered }: z.output<typeof offerVariantSchema>): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id: productId, status } = await lockProduct(tx, product)
    const { id } = await variantOf(tx, productId, variant)
    // Whoever is about to order it has locked its stock, too: one of both comes first.
    await tx.$queryRaw`select 1 from stock_items where variant_id = ${id}::uuid for update`
    await tx.variant.updateMany({ where: { id, retiredAt: offered ? { not: null } : null }, data: { retiredAt: offered ? null : now() } })
    if (status === 'active' && (await tx.variant.count({ where: { productId, retiredAt: null } })) === 0) throw new Refusal('last-offered')
  })
}
