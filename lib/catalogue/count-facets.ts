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

/** A facet of the filter: its name and its chosen values. */
export type FacetTest = { readonly name: string; readonly chosen: FacetValues }
type Counted = { total: number; min: number; max: number; readonly values: number[] }

/**
 * The facets of a list and its total. Each value's count says how many products there would be with it: under all the other
 * facets of the filter, but not its own, since values of one facet add up («красный или синий»). `groups` are the products by
 * what they are found by; `inStock` is how many the filter finds in stock, null when it asks for no others.
 */
export function countFacets(groups: Iterable<Group>, inStock: number | null, filter: ListingFilter): { total: number; facets: Facet[] } {
  const tests = testsOf(filter)
  const counted: Counted = { total: 0, min: Number.POSITIVE_INFINITY, max: 0, values: facetPlaces.map(() => 0) }
  for (const group of groups) count(counted, group, tests)
  return { total: counted.total, facets: [...choiceFacets(counted, filter), stockFacet(inStock ?? counted.total, filter), priceFacet(counted, filter)] }
}

/** The facets that a filter asks for by values that there are. */
export function testsOf({ choices }: ListingFilter): FacetTest[] {
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

/** Values that would find nothing are left out, unless they are chosen. */
function choiceFacets({ values: counts }: Counted, filter: ListingFilter): Facet[] {
  return facetDefinitions.flatMap(({ name, label, values }) => {
    const shown = Object.entries(values).flatMap(([value, text]) => {
      const found = counts[placeOf(facetKey(name, value)) ?? -1] ?? 0
      const selected = filter.choices[name]?.includes(value) ?? false
      return found > 0 || selected ? [{ value, label: text, count: found, selected }] : []
    })
    return shown.length > 0 ? [{ kind: 'choice' as const, name, label, values: shown }] : []
  })
}

function stockFacet(inStock: number, filter: ListingFilter): Facet {
  const value = { value: '1', label: 'В наличии', count: inStock, selected: filter.inStock }
  return { kind: 'choice', name: 'stock', label: 'Наличие', values: [value] }
}

/** The bounds in whole roubles, as the URL has them. */
function priceFacet({ min, max }: Counted, { priceFrom, priceTo }: ListingFilter): Facet {
  const roubles = (amount: number): Kopecks => kopecks(amount * 100)
  return {
    kind: 'range',
    name: 'price',
    label: 'Цена',
    min: roubles(max === 0 ? 0 : Math.floor(min / 100)),
    max: roubles(Math.ceil(max / 100)),
    from: priceFrom,
    to: priceTo,
  }
}
