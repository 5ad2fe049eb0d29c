import type * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { facetNamed } from '#lib/catalogue/facets.ts'
import { lockProduct } from '#lib/catalogue/lock-product.ts'
import { variantPath } from '#lib/catalogue/variant-path.ts'
import { db } from '#lib/db/db.ts'
import { requireFreeVariant } from './requirements.ts'
import type { addVariantSchema } from './schema.ts'

type Wanted = Pick<z.output<typeof addVariantSchema>, 'sku' | 'colour' | 'hex' | 'size' | 'weight' | 'barcode'>

/** A variant as its row has it; the last part of its address follows from colour and size. */
export function variantRow({ sku, colour, hex, size, weight, barcode }: Wanted) {
  return { sku, path: variantPath(colour, size), colourId: colour, colourName: facetNamed('colour')?.values[colour] ?? colour, colourHex: hex, size, weight, barcode }
}

/**
 * Adds a variant behind the others; its stock is empty. Refusals `unknown-product`, `changed-meanwhile`, `sku-taken`, `barcode-taken`,
 * `path-taken`, `too-many-variants`.
 */
export async function addVariant({ product, revision, price, oldPrice, ...wanted }: z.output<typeof addVariantSchema>): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id } = await lockProduct(tx, product, revision)
    await requireFreeVariant(tx, id, wanted)
    const variants = await tx.variant.findMany({ where: { productId: id }, select: { position: true } })
    if (variants.length >= 100) throw new Refusal('too-many-variants')
    const position = Math.max(-1, ...variants.map((each) => each.position)) + 1
    await tx.variant.create({ data: { productId: id, position, ...variantRow(wanted), price, oldPrice } })
  })
}
