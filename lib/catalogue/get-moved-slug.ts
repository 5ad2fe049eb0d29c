import { db } from '#lib/db/db.ts'

/** The present address of a product on sale that once had this one; null when none did. */
export async function getMovedSlug(slug: string): Promise<string | null> {
  const found = await db.productSlug.findUnique({ where: { slug, product: { status: 'active' } }, select: { product: { select: { slug: true } } } })
  return found?.product.slug ?? null
}
