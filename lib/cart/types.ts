import type { Availability, Image } from '#lib/catalogue/types.ts'
import type { Kopecks } from '#lib/money/money.ts'
import type { CartPromo, PromoProblem } from '#lib/promo/types.ts'

/** Something about a line that the shopper has not been told yet. Prices in kopecks. */
export type CartNotice =
  | { readonly kind: 'price-changed'; readonly before: Kopecks; readonly after: Kopecks }
  | { readonly kind: 'not-enough'; readonly available: number }
  | { readonly kind: 'sold-out' }

export type CartLine = {
  readonly variantId: string
  readonly name: string
  /** «Графит», «Золото, размер 18». */
  readonly option: string
  readonly href: string
  readonly image: Image | null
  readonly price: Kopecks
  readonly oldPrice: Kopecks | null
  readonly quantity: number
  /** The most that can be ordered now. */
  readonly limit: number
  readonly availability: Availability
  readonly total: Kopecks
  readonly notice: CartNotice | null
  /** The promo code of the cart covers it. */
  readonly inScope: boolean
  /** What it earns in the bonus programme: basis points of the level times per cent of category and of campaign (3 % doubled: 300 × 100 × 200); 0 outside of it. */
  readonly bonusRate: number
}

/** The cart as it stands now, at today's prices. `id` is null while nothing was ever put in. */
export type CartView = {
  readonly id: string | null
  readonly lines: readonly CartLine[]
  /** Pieces, over all lines. */
  readonly count: number
  readonly goodsTotal: Kopecks
  /** Grams. */
  readonly weight: number
  /** Every line can be ordered in its quantity. */
  readonly orderable: boolean
  /** The promo code that was applied, whether or not it holds now: what it takes off says `promoEffect`. */
  readonly promo: CartPromo | null
  /** The bonus programme as it is for whoever fills the cart; null while there is none. */
  readonly bonus: CartBonus | null
}

/** `level`: a member's, whose rates the lines have; null for others, who are shown what the first level earns. */
export type CartBonus = { readonly level: string | null }

/** What came of typing a promo code; a refusal keeps it. */
export type PromoAnswer = { readonly typed: string; readonly refusal: PromoProblem | null }

/** As much of a cart as pages other than the cart itself know: pieces altogether and by variant, and the most that can be ordered. */
export type CartCount = { readonly count: number; readonly lines: Readonly<Record<string, { readonly quantity: number; readonly limit: number }>> }
