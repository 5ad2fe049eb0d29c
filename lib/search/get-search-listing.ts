import { getListing } from '#lib/catalogue/get-listing.ts'
import { readCards } from '#lib/catalogue/cards.ts'
import { getCategories } from '#lib/catalogue/get-categories.ts'
import { db } from '#lib/db/db.ts'
import type { SearchFilter, SearchListing } from './types.ts'

/** One page of what a query finds, with its facets and the categories it was found in. */
export async function getSearchListing(query: string, filter: SearchFilter): Promise<SearchListing> {
  const found = await db.product.findMany({
    where: { status: 'active', name: { contains: query.replaceAll('\0', '').slice(0, 200), mode: 'insensitive' }, ...(filter.category === null ? {} : { category: { slug: filter.category } }) },
    select: { id: true, category: { select: { slug: true } } },
    take: 24,
  })
  const { facets } = await getListing({ ...filter, sort: filter.sort === 'relevance' ? 'popular' : filter.sort })
  const categories = (await getCategories()).flatMap(({ slug, name }) => {
    const count = found.filter(({ category }) => category.slug === slug).length
    return count > 0 ? [{ slug, name, count, selected: slug === filter.category }] : []
  })
  const products = await readCards(found.map(({ id }) => id))
  return { products, total: products.length, page: 1, pageCount: 1, facets, understood: null, categories, nearby: [] }
}
