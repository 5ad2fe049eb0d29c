import { readCards } from '#lib/catalogue/cards.ts'
import type { ProductCard } from '#lib/catalogue/types.ts'
import { db } from '#lib/db/db.ts'
import type { Prisma } from '#lib/db/generated/client.ts'

const newestFirst = { orderBy: [{ addedAt: 'desc' }, { productId: 'asc' }] } satisfies Prisma.WishFindManyArgs

/** The slugs of the products in somebody's wish list that are on sale, newest first. */
export async function getWishes(personId: string): Promise<string[]> {
  const rows = await db.wish.findMany({ where: { personId, product: { status: 'active' } }, ...newestFirst, select: { product: { select: { slug: true } } } })
  return rows.map(({ product }) => product.slug)
}

/** Their cards. */
export async function getWishCards(personId: string): Promise<ProductCard[]> {
  const rows = await db.wish.findMany({ where: { personId }, ...newestFirst, select: { productId: true } })
  return readCards(rows.map(({ productId }) => productId))
}
