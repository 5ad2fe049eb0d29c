import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { readCards } from './cards.ts'
import { getCategories } from './get-categories.ts'
import type { CategoryTile, ProductCard } from './types.ts'

const SHELF = 8

export type Home = { readonly categories: CategoryTile[]; readonly fresh: ProductCard[]; readonly popular: ProductCard[] }

/** What the home page shows: the families, what is new, what is bought most. */
export async function getHome(): Promise<Home> {
  const [categories, fresh, popular] = await Promise.all([getCategories(), freshIds(), popularIds()])
  return { categories, fresh: await readCards(fresh), popular: await readCards(popular) }
}

async function freshIds(): Promise<string[]> {
  const rows = await db.product.findMany({
    where: { status: 'active', newUntil: { gt: now() } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: SHELF,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

async function popularIds(): Promise<string[]> {
  const rows = await db.productListing.findMany({
    orderBy: [{ popularity: 'desc' }, { productId: 'asc' }],
    take: SHELF,
    select: { productId: true },
  })
  return rows.map(({ productId }) => productId)
}
