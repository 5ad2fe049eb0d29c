import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'
import { variantPath } from '#lib/catalogue/variant-path.ts'

/** The id of a category. Refusal `unknown-category`. */
export async function categoryNamed(tx: Transaction, slug: string): Promise<string> {
  const category = await tx.category.findUnique({ where: { slug }, select: { id: true } })
  if (!category) throw new Refusal('unknown-category', { category: 'unknown-category' })
  return category.id
}

/** Refusal `slug-taken` when a product but this one has the address. */
export async function requireFreeSlug(tx: Transaction, slug: string, own?: string): Promise<void> {
  const taken = await tx.product.findUnique({ where: { slug }, select: { id: true } })
  if (taken && taken.id !== own) throw new Refusal('slug-taken', { slug: 'slug-taken' })
}

type Wanted = { readonly sku: string; readonly colour: string; readonly size: string | null; readonly barcode: string | null }

/** What tells variants apart is their own. Refusals `sku-taken`, `barcode-taken`, `path-taken`. */
export async function requireFreeVariant(tx: Transaction, productId: string, wanted: Wanted, own?: string): Promise<void> {
  const others = own === undefined ? {} : { NOT: { id: own } }
  const { sku, barcode, colour, size } = wanted
  if (await tx.variant.findFirst({ where: { sku, ...others }, select: { id: true } })) throw new Refusal('sku-taken', { sku: 'sku-taken' })
  if (barcode !== null && (await tx.variant.findFirst({ where: { barcode, ...others }, select: { id: true } })))
    throw new Refusal('barcode-taken', { barcode: 'barcode-taken' })
  if (await tx.variant.findFirst({ where: { productId, path: variantPath(colour, size), ...others }, select: { id: true } }))
    throw new Refusal('path-taken', { size: 'path-taken' })
}
