import { formatRoubles } from '#lib/money/money.ts'
import type { Facet, ListingFilter } from '#lib/catalogue/types.ts'

export type ChosenFilter = { readonly key: string; readonly text: string; readonly without: ListingFilter }

/** Everything a list is filtered by, in words, each with the filter that is left when it is taken off. */
export function chosenFilters(filter: ListingFilter, facets: readonly Facet[]): ChosenFilter[] {
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

function withoutValue(filter: ListingFilter, name: string, value: string): ListingFilter {
  const left = (filter.choices[name] ?? []).filter((each) => each !== value)
  const { [name]: _, ...others } = filter.choices
  return { ...filter, choices: left.length > 0 ? { ...filter.choices, [name]: left } : others }
}
