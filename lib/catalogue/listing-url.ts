import { type Kopecks, kopecks } from '#lib/money/money.ts'
import { facetDefinitions, facetNamed, hasValue } from './facets.ts'
import type { ListingFilter, Sort } from './types.ts'

export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>

const sorts = ['popular', 'new', 'cheap', 'expensive'] as const satisfies readonly Sort[]
const LAST_PAGE = 10_000
const MOST_ROUBLES = 1_000_000

/**
 * Reads what a URL asks of a list. Never throws: what it does not understand it leaves out, so that an old or a hostile link
 * still shows a list. `listingHref` writes the canonical form of the same.
 */
export function parseListingFilter(category: string | null, params: SearchParams): ListingFilter {
  const first = roubles(params.from)
  const last = roubles(params.to)
  const swapped = first !== null && last !== null && first > last
  return {
    category,
    choices: Object.fromEntries(facetDefinitions.flatMap(({ name }) => choice(name, params[name]))),
    priceFrom: swapped ? last : first,
    priceTo: swapped ? first : last,
    inStock: values(params.stock).includes('1'),
    sort: sorts.find((sort) => sort === values(params.sort)[0]) ?? 'popular',
    page: page(values(params.page)[0]),
  }
}

/**
 * The address of a list in its canonical form: known values only, each once, in the order of the page. Filtered states have a
 * path of their own: the plain list is a static page, and the router takes a static page for the same under every query.
 */
export function listingHref(filter: ListingFilter): string {
  const params = new URLSearchParams()
  for (const { name } of facetDefinitions) {
    for (const value of choice(name, filter.choices[name])[0]?.[1] ?? []) params.append(name, value)
  }
  if (filter.inStock) params.set('stock', '1')
  if (filter.priceFrom !== null) params.set('from', String(Math.floor(filter.priceFrom / 100)))
  if (filter.priceTo !== null) params.set('to', String(Math.ceil(filter.priceTo / 100)))
  if (filter.sort !== 'popular') params.set('sort', filter.sort)
  if (filter.page > 1) params.set('page', String(filter.page))
  const path = filter.category === null ? '/catalogue' : `/catalogue/${encodeURIComponent(filter.category)}`
  return params.size > 0 ? `${path}/filter?${params}` : path
}

/** Whether a list is the plain one of its category, which is static. */
export function isPlain(filter: ListingFilter): boolean {
  return !listingHref(filter).includes('?')
}

/** Values of a facet may be repeated («colour=coral&colour=mint») or joined by commas. */
function choice(name: string, given: string | readonly string[] | undefined): [string, readonly string[]][] {
  const facet = facetNamed(name)
  const asked = new Set(values(given).flatMap((value) => value.split(',')))
  const known = facet ? Object.keys(facet.values).filter((value) => asked.has(value) && hasValue(facet, value)) : []
  return known.length > 0 ? [[name, known]] : []
}

function values(given: string | readonly string[] | undefined): readonly string[] {
  if (given === undefined) return []
  return typeof given === 'string' ? [given] : given
}

function roubles(given: string | readonly string[] | undefined): Kopecks | null {
  const text = values(given)[0]?.trim().replaceAll(/[\s\u00a0]/g, '') ?? ''
  if (!/^\d{1,9}$/.test(text)) return null
  return kopecks(Math.min(Number(text), MOST_ROUBLES) * 100)
}

function page(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,4}$/.test(text) ? Math.min(Number(text), LAST_PAGE) : 1
}
