import type { PromoKind } from '#lib/db/generated/enums.ts'
import type { Kopecks } from '#lib/money/money.ts'

export type { PromoKind }

/** What a code promises. */
export type PromoOffer = {
  readonly kind: PromoKind
  /** Per cent, kopecks, or 0 for free delivery. */
  readonly value: number
  /** Kopecks of goods in scope from which it holds. */
  readonly minGoods: number
}

/** Why a code does not hold: a refusal's code and fields. */
export type PromoProblem = { readonly code: string; readonly fields: Readonly<Record<string, string>> }

/** The code of a cart; `problem`: what no change of the cart can mend (it has ended, is used up …). */
export type CartPromo = PromoOffer & { readonly code: string; readonly problem: PromoProblem | null }

/** What is bought of one variant; `inScope`: whether the code covers it (it does, unless it says false). */
export type PromoLine = { readonly price: number; readonly quantity: number; readonly inScope?: boolean }

/** What a code does to a cart. Kopecks. */
export type PromoEffect = {
  readonly discount: Kopecks
  readonly freeDelivery: boolean
  /** Why it does nothing. */
  readonly problem: PromoProblem | null
}
