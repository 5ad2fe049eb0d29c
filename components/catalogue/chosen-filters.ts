import { formatRoubles } from '#lib/money/money.ts'
import type { FacetFilter } from '#lib/catalogue/listing-url.ts'
import type { Facet } from '#lib/catalogue/types.ts'

export type ChosenFilter<Filter> = { readonly key: string; readonly text: string; readonly without: Filter }

/** Everything a list is filtered by, in words, each with the filter that is left when it is taken off. */
export function chosenFilters<Filter extends FacetFilter>(filter: Filter, facets: readonly Facet[]): ChosenFilter<Filter>[] {
  const first = { ...filter, page: 1 }
  const values = facets.flatMap((facet) => {
    if (facet.kind === 'range' || facet.name === 'stock') return []
    return facet.values.filter(({ selected }) => selected).map(({ value, label }) => ({
      key: `${facet.name}-${value}`,
      text: label,
      without: withoutValue(first, facet.name, value),
    }))
  })
  const { priceFrom, priceTo, inStock } = filter
  return [
    ...values,
    ...(inStock ? [{ key: 'stock', text: 'В наличии', without: { ...first, inStock: false } }] : []),
    ...(priceFrom === null ? [] : [{ key: 'from', text: `от ${formatRoubles(priceFrom)}`, without: { ...first, priceFrom: null } }]),
    ...(priceTo === null ? [] : [{ key: 'to', text: `до ${formatRoubles(priceTo)}`, without: { ...first, priceTo: null } }]),
  ]
}

function withoutValue<Filter extends FacetFilter>(filter: Filter, name: string, value: string): Filter {
  const left = (filter.choices[name] ?? []).filter((each) => each !== value)
  const { [name]: _, ...others } = filter.choices
  return { ...filter, choices: left.length > 0 ? { ...filter.choices, [name]: left } : others }
}

/** The same list with nothing chosen, from its first page, in the same order. */
export function withoutFilters<Filter extends FacetFilter>(filter: Filter): Filter {
  return { ...filter, choices: {}, priceFrom: null, priceTo: null, inStock: false, page: 1 }
}
