import { readCards } from '#lib/catalogue/cards.ts'
import { PAGE_SIZE } from '#lib/catalogue/get-listing.ts'
import { db } from '#lib/db/db.ts'
import { coloursOf } from './colours-of.ts'
import { countFound } from './count-found.ts'
import { findPage } from './find-page.ts'
import { nearbyOf } from './nearby-of.ts'
import { readQuery } from './read-query.ts'
import type { SearchFilter, SearchListing } from './types.ts'
import { understoodOf } from './understood.ts'

/**
 * One page of what a query finds, with its facets and the categories it was found in. Any string is a query: one without words, or one that nothing fits, finds
 * nothing, and `nearby` says what there is instead. `exact`: the words as they were typed, nothing corrected. A page behind the last one is the last one; an unknown category has nothing in it.
 */
export async function getSearchListing(query: string, filter: SearchFilter, exact = false): Promise<SearchListing> {
  const read = readQuery(query, exact ? 'exact' : 'sent')
  const [found, categories] = await Promise.all([
    findPage(read, filter, filter.page),
    db.category.findMany({ orderBy: [{ position: 'asc' }, { slug: 'asc' }], select: { number: true, slug: true, name: true } }),
  ])
  const { total, facets, byCategory } = countFound(found.found, categories.find(({ slug }) => slug === filter.category)?.number ?? null, filter)
  const pageCount = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const page = Math.min(filter.page, pageCount)
  const { ids } = page === filter.page ? found : await findPage(read, filter, page)
  return {
    products: await readCards(ids, filter.choices.colour ?? coloursOf(read)),
    total, page, pageCount, facets,
    understood: found.found.prices.length > 0 ? understoodOf(read, found.chosen, query, found.bySku) : null,
    categories: categories.flatMap(({ number, slug, name }) => {
      const selected = slug === filter.category
      return byCategory.has(number) || selected ? [{ slug, name, count: byCategory.get(number) ?? 0, selected }] : []
    }),
    nearby: found.found.prices.length > 0 ? [] : await nearbyOf(exact ? readQuery(query) : read),
  }
}
