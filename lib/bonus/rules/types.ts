/** A step of the ladder. `turnoverFrom`: kopecks paid for goods within twelve months; `rate`: basis points of what is paid in money. */
export type Level = { readonly code: string; readonly name: string; readonly turnoverFrom: number; readonly rate: number }

/** Per cent of the level's rate for goods of a category and of all below it; 0 earns nothing. */
export type CategoryRate = { readonly categoryId: string; readonly multiplier: number }

/** More points for a while: per cent of what would be earned otherwise; of one category with all below it, or of everything (null). */
export type Campaign = { readonly categoryId: string | null; readonly multiplier: number }

/** What a set of rules says in numbers. Points are whole, money is kopecks. */
export type RuleNumbers = {
  /** Basis points of each line that points may pay. */
  readonly redeemShare: number
  readonly lotDays: number
  readonly welcomePoints: number
  /** To whoever recommended. */
  readonly referralPoints: number
  readonly friendPoints: number
  readonly friendMinOrder: number
  readonly referralsPerYear: number
  /** For the first published review of a bought product, the same for any number of stars; 0: nothing. */
  readonly reviewPoints: number
  /** For how many reviews of a member within a calendar month of the shop's zone. */
  readonly reviewsPerMonth: number
  /** What one of the staff may give or take alone, of one member within 30 days. */
  readonly adjustmentLimit: number
  /** How many days before points expire the member is told. */
  readonly noticeDays: number
}

/** The rules of the programme as they hold at a moment. */
export type Rules = RuleNumbers & {
  readonly id: string
  readonly number: number
  readonly effectiveFrom: Date
  /** From the lowest; the first begins at nothing. */
  readonly levels: readonly Level[]
  readonly categoryRates: readonly CategoryRate[]
}
