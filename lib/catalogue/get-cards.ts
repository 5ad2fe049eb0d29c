import { db } from '#lib/db/db.ts'
import { readCards } from './cards.ts'
import type { ProductCard } from './types.ts'

/** The cards of products on sale, in the order of `slugs`. */
export async function getCards(slugs: readonly string[]): Promise<ProductCard[]> {
  const products = await db.product.findMany({ where: { slug: { in: [...slugs] }, status: 'active' }, select: { id: true, slug: true } })
  return readCards(products.toSorted((a, b) => slugs.indexOf(a.slug) - slugs.indexOf(b.slug)).map(({ id }) => id))
}
