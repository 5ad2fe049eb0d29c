import { facetNamed } from './facets.ts'

type Group = { readonly name: string; readonly rows: readonly { readonly name: string; readonly value: string }[] }

/** What a product says of itself as rows of `attribute_values`: the specification, then the values that only filter. */
export function attributeRows(productId: string, specification: readonly Group[], facets: Readonly<Record<string, readonly string[]>>) {
  const shown = specification.flatMap(({ name: group, rows }) => rows.map((row) => ({ group, ...row, facet: null, facetValue: null })))
  const filters = Object.entries(facets).flatMap(([facet, values]) =>
    values.map((value) => ({
      group: null,
      name: facetNamed(facet)?.label ?? facet,
      value: facetNamed(facet)?.values[value] ?? value,
      facet,
      facetValue: value,
    })),
  )
  return [...shown, ...filters].map((row, position) => ({ productId, position, ...row }))
}
