import { type Kopecks, kopecks } from '#lib/money/money.ts'
import { facetDefinitions, facetKey, facetPlaces, type FacetValues, facetValues, haveCommon, placeOf } from './facets.ts'
import type { Facet, ListingFilter } from './types.ts'

/** Products that have the same facet values: how many there are within the asked price, and the prices of all (kopecks). */
export type Group = {
  readonly facets: FacetValues
  readonly priced: number
  readonly min: number
  readonly max: number
}

/** What the facets of a list are counted from. */
export type Found = {
  /** The products by what they are found by; those that fail two facets of the filter count nowhere and may be missing. */
  readonly groups: Iterable<Group>
  /** Every value that the unfiltered list has: those that find nothing now are shown all the same. */
  readonly offered: FacetValues
  /** How many the filter finds in stock; null when it asks for no others. */
  readonly inStock: number | null
  /** The histogram of the prices of what all facets but the price find: `priceBars`. */
  readonly bars: readonly number[]
}

/** A facet of the filter: its name and its chosen values. */
export type FacetTest = { readonly name: string; readonly chosen: FacetValues }
type Counted = { total: number; min: number; max: number; readonly values: number[] }

/**
 * The facets of a list and its total. Each value's count says how many products there would be with it: under all the other
 * facets of the filter, but not its own, since values of one facet add up («красный или синий»). A value that the list has and that would
 * find nothing has the count 0.
 */
export function countFacets({ groups, offered, inStock, bars }: Found, filter: Pick<ListingFilter, 'choices' | 'priceFrom' | 'priceTo' | 'inStock'>): { total: number; facets: Facet[] } {
  const tests = testsOf(filter)
  const counted: Counted = { total: 0, min: Number.POSITIVE_INFINITY, max: 0, values: facetPlaces.map(() => 0) }
  for (const group of groups) count(counted, group, tests)
  return { total: counted.total, facets: [...choiceFacets(counted, offered, filter), stockFacet(inStock ?? counted.total, filter), priceFacet(counted, bars, filter)] }
}

/** The facets that a filter asks for by values that there are. */
export function testsOf({ choices }: Pick<ListingFilter, 'choices'>): FacetTest[] {
  return facetDefinitions.flatMap(({ name }) => {
    const places = (choices[name] ?? []).flatMap((value) => placeOf(facetKey(name, value)) ?? [])
    return places.length > 0 ? [{ name, chosen: facetValues(places) }] : []
  })
}

/** How many of the tests the values fail; more than one is two. */
export function failedBy(facets: FacetValues, tests: readonly FacetTest[]): number {
  let failed = 0
  for (const { chosen } of tests) if (!haveCommon(facets, chosen) && ++failed === 2) break
  return failed
}

function count(counted: Counted, { facets, priced, min, max }: Group, tests: readonly FacetTest[]): void {
  const failed = failedBy(facets, tests)
  if (failed > 1) return
  if (failed === 1) {
    const only = tests.find(({ chosen }) => !haveCommon(facets, chosen))?.name
    for (const place of facets.places) if (facetPlaces[place]?.name === only) counted.values[place] = (counted.values[place] ?? 0) + priced
    return
  }
  for (const place of facets.places) counted.values[place] = (counted.values[place] ?? 0) + priced
  counted.total += priced
  counted.min = Math.min(counted.min, min)
  counted.max = Math.max(counted.max, max)
}

/** Values that the list has not at all are left out, unless they are chosen. */
function choiceFacets({ values: counts }: Counted, offered: FacetValues, filter: Pick<ListingFilter, 'choices'>): Facet[] {
  const there = new Set(offered.places)
  return facetDefinitions.flatMap(({ name, label, values }) => {
    const shown = Object.entries(values).flatMap(([value, text]) => {
      const place = placeOf(facetKey(name, value)) ?? -1
      const found = counts[place] ?? 0
      const selected = filter.choices[name]?.includes(value) ?? false
      return there.has(place) || selected ? [{ value, label: text, count: found, selected }] : []
    })
    return shown.length > 0 ? [{ kind: 'choice' as const, name, label, values: shown }] : []
  })
}

function stockFacet(inStock: number, filter: Pick<ListingFilter, 'inStock'>): Facet {
  const value = { value: '1', label: 'В наличии', count: inStock, selected: filter.inStock }
  return { kind: 'choice', name: 'stock', label: 'Наличие', values: [value] }
}

/** The bounds in whole roubles, as the URL has them. */
function priceFacet({ min, max }: Counted, bars: readonly number[], { priceFrom, priceTo }: Pick<ListingFilter, 'priceFrom' | 'priceTo'>): Facet {
  const roubles = (amount: number): Kopecks => kopecks(amount * 100)
  return {
    kind: 'range',
    name: 'price',
    label: 'Цена',
    min: roubles(max === 0 ? 0 : Math.floor(min / 100)),
    max: roubles(Math.ceil(max / 100)),
    from: priceFrom,
    to: priceTo,
    bars,
  }
}
