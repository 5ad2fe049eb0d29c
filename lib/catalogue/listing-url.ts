import { type Kopecks, kopecks } from '#lib/money/money.ts'
import { facetDefinitions, facetNamed, hasValue } from './facets.ts'
import type { ListingFilter, Sort } from './types.ts'

export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>

const sorts = ['popular', 'new', 'cheap', 'expensive'] as const satisfies readonly Sort[]
const LAST_PAGE = 10_000
const MOST_ROUBLES = 1_000_000

/** What the URL of a list and of a search say alike. */
export type FacetFilter = Omit<ListingFilter, 'category' | 'sort'>

/**
 * Reads what a URL asks of a list. Never throws: what it does not understand it leaves out, so that an old or a hostile link
 * still shows a list. `listingHref` writes the canonical form of the same.
 */
export function parseListingFilter(category: string | null, params: SearchParams): ListingFilter {
  return { category, ...parseFacets(params), sort: sorts.find((sort) => sort === valuesOf(params.sort)[0]) ?? 'popular' }
}

/** What the facets and the page number of a URL ask for; see `parseListingFilter`. */
export function parseFacets(params: SearchParams): FacetFilter {
  const first = roubles(params.from)
  const last = roubles(params.to)
  const swapped = first !== null && last !== null && first > last
  return {
    choices: Object.fromEntries(facetDefinitions.flatMap(({ name }) => choice(name, params[name]))),
    priceFrom: swapped ? last : first,
    priceTo: swapped ? first : last,
    inStock: valuesOf(params.stock).includes('1'),
    page: page(valuesOf(params.page)[0]),
  }
}

/**
 * The address of a list in its canonical form: known values only, each once, in the order of the page. Filtered states have a
 * path of their own: the plain list is a static page, and the router takes a static page for the same under every query.
 */
export function listingHref(filter: ListingFilter): string {
  const params = listingParams(filter, 'popular')
  const path = filter.category === null ? '/catalogue' : `/catalogue/${encodeURIComponent(filter.category)}`
  return params.size > 0 ? `${path}/filter?${params}` : path
}

/** The query of a list in its canonical form, behind what `before` says; the usual order is not said. */
export function listingParams(filter: FacetFilter & { readonly sort: string }, usual: string, before: Readonly<Record<string, string>> = {}): URLSearchParams {
  const params = new URLSearchParams(before)
  for (const { name } of facetDefinitions) {
    for (const value of choice(name, filter.choices[name])[0]?.[1] ?? []) params.append(name, value)
  }
  if (filter.inStock) params.set('stock', '1')
  if (filter.priceFrom !== null) params.set('from', String(Math.floor(filter.priceFrom / 100)))
  if (filter.priceTo !== null) params.set('to', String(Math.ceil(filter.priceTo / 100)))
  if (filter.sort !== usual) params.set('sort', filter.sort)
  if (filter.page > 1) params.set('page', String(filter.page))
  return params
}

const names = new Set(['q', 'exact', 'category', ...facetDefinitions.map(({ name }) => name), 'stock', 'from', 'to', 'sort', 'page'])

/** Whether a URL that asks for a state has the form of `href`, its one address. What lists know nothing of («utm_source») may stand there, too. */
export function isCanonical(href: string, params: SearchParams): boolean {
  const said = Object.entries(params).flatMap(([name, given]) => (names.has(name) ? valuesOf(given).map((value): [string, string] => [name, value]) : []))
  return String(new URLSearchParams(said)) === (href.split('?')[1] ?? '')
}

/** Whether a list is the plain one of its category, which is static. */
export function isPlain(filter: ListingFilter): boolean {
  return !listingHref(filter).includes('?')
}

/** Values of a facet may be repeated («colour=coral&colour=mint») or joined by commas. */
function choice(name: string, given: string | readonly string[] | undefined): [string, readonly string[]][] {
  const facet = facetNamed(name)
  const asked = new Set(valuesOf(given).flatMap((value) => value.split(',')))
  const known = facet ? Object.keys(facet.values).filter((value) => asked.has(value) && hasValue(facet, value)) : []
  return known.length > 0 ? [[name, known]] : []
}

function valuesOf(given: string | readonly string[] | undefined): readonly string[] {
  if (given === undefined) return []
  return typeof given === 'string' ? [given] : given
}

function roubles(given: string | readonly string[] | undefined): Kopecks | null {
  const text = valuesOf(given)[0]?.trim().replaceAll(/[\s\u00a0]/g, '') ?? ''
  if (!/^\d{1,9}$/.test(text)) return null
  return kopecks(Math.min(Number(text), MOST_ROUBLES) * 100)
}

function page(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,4}$/.test(text) ? Math.min(Number(text), LAST_PAGE) : 1
}
