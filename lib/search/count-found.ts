import { countFacets, failedBy, testsOf } from '#lib/catalogue/count-facets.ts'
import { readFacetSets } from '#lib/catalogue/facet-sets.ts'
import { allValues, type FacetValues, facetValues } from '#lib/catalogue/facets.ts'
import { barOf, BARS } from '#lib/catalogue/price-bars.ts'
import { priceScale } from '#lib/catalogue/price-scale.ts'
import { boundsOf } from '#lib/catalogue/priced-of.ts'
import type { Facet } from '#lib/catalogue/types.ts'
import { kopecks } from '#lib/money/money.ts'
import type { SearchFilter } from './types.ts'

/**
 * Everything that was found, product by product: the number of its category, its facet set, that of what can be bought (0 where nothing can), its price in kopecks.
 * `values` has the facet values of each set at its id.
 */
export type Found = Readonly<Record<'categories' | 'sets' | 'available' | 'prices', Int32Array>> & { readonly values: readonly (FacetValues | undefined)[] }

/** Bytes of a product in `search_documents.facts`: four numbers of four. */
const SIZE = 16

/** The products behind what the database packed: their `facts` behind one another, in hexadecimal digits. */
export async function unpack(facts: string): Promise<Found> {
  const bytes = Buffer.from(facts, 'hex')
  const column = (first: number): Int32Array => {
    const numbers = new Int32Array(bytes.length / SIZE)
    for (let at = 0; at < numbers.length; at++) numbers[at] = bytes.readInt32BE(at * SIZE + first)
    return numbers
  }
  const [categories, sets, available, prices] = [column(0), column(4), column(8), column(12)]
  return { categories, sets, available, prices, values: await readFacetSets([sets, available.filter((set) => set > 0)]) }
}

/** Products that have the same values. */
type Group = { readonly facets: FacetValues; priced: number; min: number; max: number }

const none = facetValues([])

/** The facets and the total of what was found in a category (its number; null is everywhere, unless the filter names one that is none), and how many of each category the filter finds. */
export function countFound({ categories, sets, available, prices, values }: Found, category: number | null, filter: SearchFilter): { total: number; facets: Facet[]; byCategory: ReadonlyMap<number, number> } {
  const tests = testsOf(filter)
  const { from, to } = boundsOf(filter)
  // Once for a set, not once for each of the products that have it; at places of plain numbers, which are found several times faster than in a map.
  const fits = remembered(values.length, (set) => failedBy(values[set] ?? none, tests) === 0)
  const offered = new Uint8Array(values.length)
  const groups: Group[] = []
  const groupOf = new Int32Array(values.length).fill(-1)
  const fitting: number[] = []
  const byCategory = new Map<number, number>()
  let buyable = 0
  for (let at = 0; at < prices.length; at++) {
    const of = categories[at] ?? 0
    const set = sets[at] ?? 0
    const instock = available[at] ?? 0
    const price = prices[at] ?? 0
    const searched = filter.inStock ? instock : set
    const priced = price >= from && price <= to ? 1 : 0
    const fit = searched > 0 && fits(searched)
    if (fit && priced > 0) byCategory.set(of, (byCategory.get(of) ?? 0) + 1)
    if (filter.category !== null && of !== category) continue
    offered[set] = 1
    if (priced > 0 && instock > 0 && fits(instock)) buyable += 1
    if (searched === 0) continue
    if (fit) fitting.push(price)
    const group = groups[groupOf[searched] ?? -1]
    if (group) {
      group.priced += priced
      if (price < group.min) group.min = price
      if (price > group.max) group.max = price
    } else groupOf[searched] = groups.push({ facets: values[searched] ?? none, priced, min: price, max: price }) - 1
  }
  const counted = countFacets({
    groups, offered: allValues(values.filter((_, set) => offered[set] === 1).map((facets) => facets ?? none)), inStock: filter.inStock ? null : buyable, bars: barsOf(fitting),
  }, filter)
  return { ...counted, byCategory }
}

/** A test of the sets below a number, each of which is made once. */
function remembered(sets: number, test: (set: number) => boolean): (set: number) => boolean {
  const known = new Int8Array(sets)
  return (set) => {
    if (known[set] === 0) known[set] = test(set) ? 1 : -1
    return known[set] === 1
  }
}

function barsOf(prices: readonly number[]): number[] {
  if (prices.length === 0) return []
  let [min, max] = [Number.POSITIVE_INFINITY, 0]
  for (const price of prices) [min, max] = [Math.min(min, price), Math.max(max, price)]
  const scale = priceScale(kopecks(min), kopecks(max))
  const bars = Array.from({ length: BARS }, () => 0)
  for (const price of prices) {
    const bar = barOf(price, scale)
    bars[bar] = (bars[bar] ?? 0) + 1
  }
  return bars
}
