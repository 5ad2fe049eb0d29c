import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'

export type LockedProduct = { readonly id: string; readonly slug: string; readonly status: string; readonly revision: number }

/**
 * The product with its row locked until the end of the transaction: whoever changes it or anything of it takes this lock first. Refusals
 * `unknown-product`, and `changed-meanwhile` when it is not in the `revision` that it was opened in any more.
 */
export async function lockProduct(tx: Transaction, slug: string, revision?: number): Promise<LockedProduct> {
  const [product] = await tx.$queryRaw<LockedProduct[]>`
    select id, slug, status::text as status, revision from products where slug = ${slug} for no key update`
  if (!product) throw new Refusal('unknown-product')
  if (revision !== undefined && product.revision !== revision) throw new Refusal('changed-meanwhile')
  return product
}

/** The same for the product of a variant. Refusal `unknown-variant` as well. */
export async function lockProductOf(tx: Transaction, sku: string, revision?: number): Promise<LockedProduct> {
  const variant = await tx.variant.findUnique({ where: { sku }, select: { product: { select: { slug: true } } } })
  if (!variant) throw new Refusal('unknown-variant', { sku: 'unknown-variant' })
  return lockProduct(tx, variant.product.slug, revision)
}
