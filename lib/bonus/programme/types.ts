/** A campaign that runs or is announced. Moments are ISO 8601 in UTC: what pages keep in their cache has no dates. */
export type CampaignView = {
  readonly id: string
  readonly name: string
  readonly startsAt: string
  readonly endsAt: string
  /** Per cent of what is earned otherwise. */
  readonly multiplier: number
  readonly category: { readonly slug: string; readonly name: string } | null
}

/** The programme as everybody sees it. Points are whole, sums kopecks, rates and shares basis points. */
export type Programme = {
  /** Of the rules in force. */
  readonly number: number
  readonly effectiveFrom: string
  readonly redeemShare: number
  readonly lotDays: number
  readonly welcomePoints: number
  readonly referralPoints: number
  readonly friendPoints: number
  readonly friendMinOrder: number
  readonly referralsPerYear: number
  /** From the lowest. */
  readonly levels: readonly { readonly code: string; readonly name: string; readonly turnoverFrom: number; readonly rate: number }[]
  /** Families that earn more or less than others; per cent. */
  readonly categories: readonly { readonly slug: string; readonly name: string; readonly multiplier: number }[]
  readonly campaigns: readonly CampaignView[]
  /** Rules that are published and begin later. */
  readonly next: { readonly number: number; readonly effectiveFrom: string } | null
}
