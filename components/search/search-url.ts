import { listingParams, parseFacets, type SearchParams } from '#lib/catalogue/listing-url.ts'
import type { SearchFilter } from '#lib/search/types.ts'

/** Characters of a query; what is longer is cut. */
export const MOST_LENGTH = 200

/** The orders of what was found; the first is not said in the address. */
export const searchSorts = ['relevance', 'popular', 'new', 'cheap', 'expensive'] as const satisfies readonly [SearchFilter['sort'], ...SearchFilter['sort'][]]

/** `exact`: the words as they were typed, nothing corrected. */
export type Search = { readonly query: string; readonly exact: boolean; readonly filter: SearchFilter }

/** What the URL of a search asks for. Never throws: what it does not understand it leaves out. `searchHref` writes the canonical form of the same. */
export function parseSearch(params: SearchParams): Search {
  const first = (name: string) => [params[name]].flat()[0] ?? ''
  const category = first('category')
  return {
    query: tidy(first('q')),
    exact: first('exact') === '1',
    filter: { category: /^[a-z0-9-]{1,80}$/.test(category) ? category : null, ...parseFacets(params), sort: searchSorts.find((sort) => sort === first('sort')) ?? searchSorts[0] },
  }
}

/** The one address of a state of a search; without words there is nothing to narrow. */
export function searchHref({ query, exact, filter }: Search): string {
  if (query === '') return '/search'
  return `/search?${listingParams(filter, searchSorts[0], { q: query, ...(exact && { exact: '1' }), ...(filter.category !== null && { category: filter.category }) })}`
}

/** The address of a search for words alone. */
export function wordsHref(words: string): string {
  const query = tidy(words)
  return query === '' ? '/search' : `/search?${new URLSearchParams({ q: query })}`
}

/** One line without signs that nobody sees. */
function tidy(words: string): string {
  return words.toWellFormed().replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim().slice(0, MOST_LENGTH).toWellFormed().trim()
}
