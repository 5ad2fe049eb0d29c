import type { Kopecks } from '#lib/money/money.ts'

export type Image = { readonly src: string; readonly width: number; readonly height: number; readonly alt: string }

export type Colour = { readonly id: string; readonly name: string; readonly hex: string }

export type CategoryLink = { readonly slug: string; readonly name: string }

/** A category as menus show it. Says nothing of prices or stock, so that it may stand on every page; and no more than is shown. */
export type Family = CategoryLink & { readonly image: Omit<Image, 'alt'> | null }

/** A category as the home page and its own page show it. */
export type CategoryTile = CategoryLink & {
  readonly image: Image | null
  readonly summary: string
  readonly productCount: number
  readonly priceFrom: Kopecks | null
}

/** A product in a list. `href` leads to the variant whose price and image are shown (the cheapest available one). */
export type ProductCard = {
  readonly slug: string
  /** Slug of the family. */
  readonly category: string
  readonly href: string
  readonly name: string
  readonly price: Kopecks
  readonly oldPrice: Kopecks | null
  /** Variants differ in price: show «от …». */
  readonly priceVaries: boolean
  readonly inStock: boolean
  readonly isNew: boolean
  readonly image: Image
  readonly colours: readonly Colour[]
  /** Two or three short facts: «14 дней без зарядки», «5 ATM», «GPS». */
  readonly highlights: readonly string[]
  /** What buyers say in numbers; nothing where nothing is published. */
  readonly rating?: { readonly average: number; readonly reviews: number }
}

/** How much can be bought now, as far as shoppers are told: exact up to five, else «много». */
export type Availability =
  | { readonly kind: 'none' }
  | { readonly kind: 'few'; readonly left: number }
  | { readonly kind: 'many' }

export type VariantChoice = {
  readonly sku: string
  readonly href: string
  readonly colour: Colour
  /** Ring size, strap size …; null where the product has one size. */
  readonly size: string | null
  readonly price: Kopecks
  readonly availability: Availability
}

export type SpecificationGroup = {
  readonly name: string
  readonly rows: readonly { readonly name: string; readonly value: string }[]
}

/** One product page: the product, the variant that its URL chooses, and the other variants as links. */
export type ProductPage = {
  readonly slug: string
  readonly name: string
  readonly summary: string
  /** Paragraphs of plain text. */
  readonly description: readonly string[]
  readonly category: CategoryLink
  readonly variant: VariantChoice & {
    readonly id: string
    readonly oldPrice: Kopecks | null
    readonly barcode: string | null
    /** Grams, with packaging: what the delivery tariff counts. */
    readonly weight: number
    readonly images: readonly Image[]
  }
  readonly variants: readonly VariantChoice[]
  readonly specification: readonly SpecificationGroup[]
  readonly highlights: readonly string[]
  readonly inTheBox: readonly string[]
  readonly warrantyMonths: number
  readonly isNew: boolean
  readonly related: readonly ProductCard[]
}

export type FacetValue = { readonly value: string; readonly label: string; readonly count: number; readonly selected: boolean }

export type Facet =
  | { readonly kind: 'choice'; readonly name: string; readonly label: string; readonly values: readonly FacetValue[] }
  | {
      readonly kind: 'range'
      readonly name: 'price'
      readonly label: string
      readonly min: Kopecks
      readonly max: Kopecks
      readonly from: Kopecks | null
      readonly to: Kopecks | null
      /** How many products of these prices there are, whatever price is asked for: on the scale of `priceScale(min, max)`, the cheapest first. */
      readonly bars: readonly number[]
    }

export type Sort = 'popular' | 'new' | 'cheap' | 'expensive'

/** What the URL of a list says. Choice facets: name -> values. Prices in kopecks (the URL has whole roubles). */
export type ListingFilter = {
  readonly category: string | null
  readonly choices: Readonly<Record<string, readonly string[]>>
  readonly priceFrom: Kopecks | null
  readonly priceTo: Kopecks | null
  readonly inStock: boolean
  readonly sort: Sort
  readonly page: number
}

export type Listing = {
  readonly products: readonly ProductCard[]
  readonly total: number
  readonly page: number
  readonly pageCount: number
  readonly facets: readonly Facet[]
}
