import { countFacets, failedBy, testsOf } from '#lib/catalogue/count-facets.ts'
import { readFacetSets } from '#lib/catalogue/facet-sets.ts'
import { allValues, type FacetValues, facetValues } from '#lib/catalogue/facets.ts'
import { priceBars } from '#lib/catalogue/price-bars.ts'
import { priceScale } from '#lib/catalogue/price-scale.ts'
import type { Facet } from '#lib/catalogue/types.ts'
import { kopecks } from '#lib/money/money.ts'
import type { SearchFilter } from './types.ts'

/** What was found of a category, as columns: thousands of groups are read several times faster than as rows. `priced` where a price is asked for. */
export type FoundColumns = { readonly category: string; readonly available: readonly (number | null)[] }
  & Readonly<Record<'sets' | 'products' | 'mins' | 'maxs', readonly number[]>> & { readonly priced: readonly number[] | null }

/** Products of a category that have the same values, the same of them in stock: how many, how many within the asked price, and between which prices (kopecks). */
export type FoundGroup = {
  readonly category: string
  readonly facets: FacetValues
  /** What of it can be bought; null where nothing can. */
  readonly available: FacetValues | null
  readonly products: number
  readonly priced: number
  readonly min: number
  readonly max: number
}

/** The groups behind the columns, with the values that the filter goes by. */
export async function groupsOf(columns: readonly FoundColumns[]): Promise<FoundGroup[]> {
  const known = await readFacetSets(columns.flatMap(({ sets, available }) => [...sets, ...available.filter((set) => set !== null)]))
  const valuesOf = (set: number): FacetValues => known.get(set) ?? none
  return columns.flatMap(({ category, sets, available, products, priced, mins, maxs }) => sets.map((set, at) => {
    const buyable = available[at] ?? null
    const count = products[at] ?? 0
    return { category, facets: valuesOf(set), available: buyable === null ? null : valuesOf(buyable), products: count, priced: priced ? (priced[at] ?? 0) : count, min: mins[at] ?? 0, max: maxs[at] ?? 0 }
  }))
}

const none = facetValues([])

/** The facets and the total of what was found in a category (its id; null is everywhere, unless the filter names one that is none), and how many of each category the filter finds. */
export function countFound(groups: readonly FoundGroup[], category: string | null, filter: SearchFilter): { total: number; facets: Facet[]; byCategory: ReadonlyMap<string, number> } {
  const tests = testsOf(filter)
  const searched = groups.flatMap((group) => {
    const facets = filter.inStock ? group.available : group.facets
    return facets ? [{ ...group, facets }] : []
  })
  const isIn = (group: FoundGroup): boolean => filter.category === null || group.category === category
  const own = searched.filter(isIn)
  const fitting = own.filter(({ facets }) => failedBy(facets, tests) === 0)
  const buyable = groups.filter((group) => isIn(group) && group.available !== null && failedBy(group.available, tests) === 0)
  const byCategory = new Map<string, number>()
  for (const group of searched) if (group.priced > 0 && failedBy(group.facets, tests) === 0) byCategory.set(group.category, (byCategory.get(group.category) ?? 0) + group.priced)
  const counted = countFacets({
    groups: own,
    offered: allValues(groups.filter(isIn).map(({ facets }) => facets)),
    inStock: filter.inStock ? null : buyable.reduce((sum, { priced }) => sum + priced, 0),
    bars: barsOf(fitting),
  }, filter)
  return { ...counted, byCategory }
}

function barsOf(groups: readonly FoundGroup[]): number[] {
  if (groups.length === 0) return []
  let [min, max] = [Number.POSITIVE_INFINITY, 0]
  for (const group of groups) [min, max] = [Math.min(min, group.min), Math.max(max, group.max)]
  return priceBars(groups, priceScale(kopecks(min), kopecks(max)))
}
