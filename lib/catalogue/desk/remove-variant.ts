import type * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { lockProduct } from '#lib/catalogue/lock-product.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { variantOf } from './edit-variant.ts'
import type { removeVariantSchema } from './schema.ts'

/**
 * Takes a variant out that was made by mistake: never ordered, never in stock. Refusals `unknown-product`, `unknown-variant`,
 * `changed-meanwhile`, `variant-ordered`, `variant-stocked`, `variant-planned`, `still-on-sale`.
 */
export async function removeVariant({ product, revision, variant }: z.output<typeof removeVariantSchema>): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id: productId, status } = await lockProduct(tx, product, revision)
    const { id } = await variantOf(tx, productId, variant)
    await tx.$queryRaw`select 1 from variants where id = ${id}::uuid for update`
    await requireUnused(tx, id)
    if (status === 'active' && (await tx.variant.count({ where: { productId, retiredAt: null, id: { not: id } } })) === 0) throw new Refusal('still-on-sale')
    await tx.cartLine.deleteMany({ where: { variantId: id } })
    await tx.stockItem.deleteMany({ where: { variantId: id } })
    await tx.$executeRaw`select set_config('catalogue.removed_variant', ${id}, true)`
    await tx.priceChange.deleteMany({ where: { variantId: id } })
    await tx.variant.delete({ where: { id } })
  })
}

async function requireUnused(tx: Transaction, variantId: string): Promise<void> {
  const where = { variantId }
  if ((await tx.orderLine.count({ where })) > 0) throw new Refusal('variant-ordered')
  if ((await tx.stockMovement.count({ where })) > 0) throw new Refusal('variant-stocked')
  if ((await tx.pricePlan.count({ where })) > 0) throw new Refusal('variant-planned')
}
