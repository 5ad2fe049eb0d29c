import type { SpecificationGroup } from '#lib/catalogue/types.ts'
import type { CategorySlug } from './categories.ts'

export type VariantSeed = {
  /** One of the product's colours in images.json. */
  readonly colour: string
  readonly size?: string
  readonly roubles: number
  readonly oldRoubles?: number
  /** Grams, with packaging. */
  readonly weight: number
  /** Units received into the stock by the first seed. */
  readonly stock: number
}

/** Values of the facets of `#lib/catalogue/facets.ts`; colour comes from the variants. */
export type AttributeSeed = {
  readonly battery: 'days-3' | 'days-7' | 'days-14' | 'days-30' | 'year' | 'years' | 'wired' | null
  readonly water: 'none' | 'ip67' | 'ip68' | '5atm' | '10atm'
  readonly positioning: readonly ('gps' | 'glonass' | 'beidou' | 'galileo' | 'lbs' | 'wifi' | 'bluetooth')[]
  readonly compatibility: readonly ('ios' | 'android' | 'standalone')[]
}

export type ProductSeed = {
  readonly slug: string
  readonly category: CategorySlug
  /** Prefix of the SKUs: «ORB2» makes ORB2-GRAPHITE. */
  readonly sku: string
  /** Four digits of the internal EAN-13 that stand for the product. */
  readonly code: number
  readonly name: string
  readonly summary: string
  readonly description: readonly string[]
  readonly highlights: readonly string[]
  readonly specification: readonly SpecificationGroup[]
  readonly inTheBox: readonly string[]
  readonly warrantyMonths: 12 | 24
  readonly isNew: boolean
  /** Place in the list of popular products, 1 is first. */
  readonly popularity: number
  readonly attributes: AttributeSeed
  readonly variants: readonly VariantSeed[]
}

/** A specification group from pairs, which keeps the data files readable. */
export function group(name: string, rows: Readonly<Record<string, string>>): SpecificationGroup {
  return { name, rows: Object.entries(rows).map(([label, value]) => ({ name: label, value })) }
}
