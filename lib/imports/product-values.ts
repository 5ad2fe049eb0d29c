import type { SpecificationRow } from './specification.ts'
import { ownFacets } from './product-row.ts'

/** A product as a row of a file says it; values as they are stored. */
export type ProductValues = {
  readonly slug: string
  readonly name: string
  readonly categoryId: string
  readonly status: 'draft' | 'active' | 'archived'
  readonly summary: string
  readonly description: readonly string[]
  readonly highlights: readonly string[]
  readonly in_the_box: readonly string[]
  readonly warranty_months: number
  readonly popularity: number
  /** UTC, as `Date` writes it. */
  readonly new_until: string | null
  readonly specification: readonly SpecificationRow[]
  /** Codes of values by facet; every facet of its own is there. */
  readonly facets: Readonly<Record<string, readonly string[]>>
}

/** A row of `attribute_values`. */
export type Attribute = { readonly group: string | null; readonly name: string; readonly value: string; readonly facet: string | null; readonly facetValue: string | null }

export function specificationOf(attributes: readonly Attribute[]): SpecificationRow[] {
  return attributes.flatMap(({ group, name, value }) => (group === null ? [] : [{ group, name, value }]))
}

export function facetsOf(attributes: readonly Attribute[]): Record<string, string[]> {
  const codes = (name: string) => attributes.flatMap(({ facet, facetValue }) => (facet === name && facetValue !== null ? [facetValue] : []))
  return Object.fromEntries(ownFacets.map((name) => [name, codes(name)]))
}
