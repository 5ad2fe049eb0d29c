import type { Listing, ListingFilter, ProductCard, Sort } from '#lib/catalogue/types.ts'

/** How what was found is sorted: by default what fits the words best comes first. */
export type SearchSort = Sort | 'relevance'

/** What the URL of a search says beside its words: the same as of a list. A category narrows the search to it. */
export type SearchFilter = Omit<ListingFilter, 'sort'> & { readonly sort: SearchSort }

/** A category in which something was found; `count` is how many products, under all of the filter but its category. */
export type SearchCategory = { readonly slug: string; readonly name: string; readonly count: number; readonly selected: boolean }

export type SearchListing = Listing & {
  /** What was searched, where it is not what was typed: the other keyboard layout, another spelling. */
  readonly understood: string | null
  readonly categories: readonly SearchCategory[]
  /** Only where nothing was found: what may help. */
  readonly nearby: readonly ProductCard[]
}

export type SuggestedProduct = {
  readonly name: string
  readonly href: string
  readonly image: { readonly file: string; readonly width: number; readonly height: number; readonly alt: string } | null
  /** Kopecks. */
  readonly price: number
  readonly inStock: boolean
}

export type Suggestions = {
  /** What was searched, where it is not what was typed. */
  readonly understood: string | null
  /** Whole queries that what was typed may become. */
  readonly queries: readonly string[]
  readonly categories: readonly { readonly name: string; readonly href: string }[]
  readonly products: readonly SuggestedProduct[]
}
