import type * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { lockProduct } from '#lib/catalogue/lock-product.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { variantRow } from './add-variant.ts'
import { requireFreeVariant } from './requirements.ts'
import type { editVariantSchema, moveVariantSchema } from './schema.ts'

/** Changes a variant, but for its price. Refusals `unknown-product`, `unknown-variant`, `changed-meanwhile`, `sku-taken`, `barcode-taken`, `path-taken`. */
export async function editVariant({ product, revision, variant, ...wanted }: z.output<typeof editVariantSchema>): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id: productId } = await lockProduct(tx, product, revision)
    const { id } = await variantOf(tx, productId, variant)
    await requireFreeVariant(tx, productId, wanted, id)
    await tx.variant.update({ where: { id }, data: variantRow(wanted) })
  })
}

/** Changes places with its neighbour; nothing happens at the edge. Refusals `unknown-product`, `unknown-variant`, `changed-meanwhile`. */
export async function moveVariant({ product, revision, variant, to }: z.output<typeof moveVariantSchema>): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id: productId } = await lockProduct(tx, product, revision)
    const own = await variantOf(tx, productId, variant)
    const neighbour = await tx.variant.findFirst({
      where: { productId, position: to === 'up' ? { lt: own.position } : { gt: own.position } },
      orderBy: { position: to === 'up' ? 'desc' : 'asc' },
      select: { id: true, position: true },
    })
    if (!neighbour) return
    // Places are unique at each moment.
    await tx.variant.update({ where: { id: own.id }, data: { position: -1 } })
    await tx.variant.update({ where: { id: neighbour.id }, data: { position: own.position } })
    await tx.variant.update({ where: { id: own.id }, data: { position: neighbour.position } })
  })
}

/** A variant of this product by its SKU. Refusal `unknown-variant`. */
export async function variantOf(tx: Transaction, productId: string, sku: string): Promise<{ readonly id: string; readonly position: number }> {
  const variant = await tx.variant.findFirst({ where: { productId, sku }, select: { id: true, position: true } })
  if (!variant) throw new Refusal('unknown-variant')
  return variant
}
