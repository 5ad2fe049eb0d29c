import type { Availability, CategoryLink, Image, SpecificationGroup } from '#lib/catalogue/types.ts'
import type { Kopecks } from '#lib/money/money.ts'

/** A product as a column: in the variant that cards show. */
export type ComparedProduct = {
  /** What the list calls it: the slug it was put in by, which a rename leaves behind. */
  readonly key: string
  readonly slug: string
  readonly name: string
  readonly href: string
  readonly category: CategoryLink
  readonly image: Image
  readonly variantId: string
  /** With colour and size: what the cart would call it. */
  readonly variantName: string
  readonly price: Kopecks
  readonly oldPrice: Kopecks | null
  readonly availability: Availability
  /** What every device says of itself first, then its specification. */
  readonly specification: readonly SpecificationGroup[]
}

/** What was asked for: products on sale, and those that were. */
export type Compared = { readonly products: readonly ComparedProduct[]; readonly gone: readonly { readonly key: string; readonly name: string }[] }

export type ComparedRow = {
  readonly name: string
  /** Column by column; null where the product says nothing of it. */
  readonly values: readonly (string | null)[]
  readonly differs: boolean
}

export type ComparedGroup = { readonly name: string; readonly rows: readonly ComparedRow[]; readonly differs: boolean }
