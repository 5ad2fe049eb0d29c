import { type Kopecks, kopecks } from '#lib/money/money.ts'
import { facetDefinitions, facetKey } from './facets.ts'
import type { Facet, ListingFilter } from './types.ts'

/** Products that have the same facet values: how many, how many of them within the asked price, and their prices (kopecks). */
export type Group = {
  readonly facets: ReadonlySet<string>
  /** The values with only the colours that can be bought now; null when nothing can. */
  readonly available: ReadonlySet<string> | null
  readonly count: number
  readonly priced: number
  readonly min: number
  readonly max: number
}

type Test = { readonly name: string; readonly keys: readonly string[] }

/**
 * The facets of a list and its total. Each value's count says how many products there would be with it: under all the other
 * facets of the filter, but not its own, since values of one facet add up («красный или синий»).
 */
export function countFacets(groups: readonly Group[], filter: ListingFilter): { total: number; facets: Facet[] } {
  const tests: Test[] = facetDefinitions.flatMap(({ name }) => {
    const chosen = filter.choices[name] ?? []
    return chosen.length > 0 ? [{ name, keys: chosen.map((value) => facetKey(name, value)) }] : []
  })
  const counts = new Map<string, number>()
  const add = (key: string, count: number) => counts.set(key, (counts.get(key) ?? 0) + count)
  let total = 0
  let [min, max] = [Number.POSITIVE_INFINITY, 0]

  for (const group of groups) {
    // the colours a buyer of goods in stock can choose among are fewer
    const values = filter.inStock ? group.available : group.facets
    if (values !== null) {
      const failed = tests.filter(({ keys }) => !keys.some((key) => values.has(key)))
      if (failed.length === 0) {
        total += group.priced
        min = Math.min(min, group.min)
        max = Math.max(max, group.max)
      }
      if (group.priced > 0 && failed.length <= 1) {
        for (const key of values) if (failed.length === 0 || key.startsWith(`${failed[0]?.name}:`)) add(key, group.priced)
      }
    }
    const available = group.available
    if (available !== null && tests.every(({ keys }) => keys.some((key) => available.has(key)))) add('stock:1', group.priced)
  }
  return { total, facets: [...choices(counts, filter), stock(counts, filter), price(min, max, filter)] }
}

function choices(counts: ReadonlyMap<string, number>, filter: ListingFilter): Facet[] {
  return facetDefinitions.flatMap(({ name, label, values }) => {
    const shown = Object.entries(values).flatMap(([value, text]) => {
      const count = counts.get(facetKey(name, value)) ?? 0
      const selected = filter.choices[name]?.includes(value) ?? false
      return count > 0 || selected ? [{ value, label: text, count, selected }] : []
    })
    return shown.length > 0 ? [{ kind: 'choice' as const, name, label, values: shown }] : []
  })
}

function stock(counts: ReadonlyMap<string, number>, { inStock }: ListingFilter): Facet {
  const value = { value: '1', label: 'В наличии', count: counts.get('stock:1') ?? 0, selected: inStock }
  return { kind: 'choice', name: 'stock', label: 'Наличие', values: [value] }
}

/** Whole roubles, as the URL has them. */
function price(min: number, max: number, { priceFrom, priceTo }: ListingFilter): Facet {
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
