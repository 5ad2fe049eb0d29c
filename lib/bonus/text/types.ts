/** What the text of the rules is filled from. Points are whole, sums kopecks, rates basis points, multipliers per cent. */
export type RulesNumbers = {
  readonly redeemShare: number
  readonly lotDays: number
  readonly welcomePoints: number
  readonly referralPoints: number
  readonly friendPoints: number
  readonly friendMinOrder: number
  readonly referralsPerYear: number
  readonly adjustmentLimit: number
  readonly noticeDays: number
  /** From the lowest. */
  readonly levels: readonly { readonly name: string; readonly turnoverFrom: number; readonly rate: number }[]
  readonly categories: readonly { readonly name: string; readonly multiplier: number }[]
}
