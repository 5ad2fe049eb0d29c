import type { Level, RuleNumbers } from '../rules/types.ts'

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

/** The programme as everybody sees it. */
export type Programme = Omit<RuleNumbers, 'adjustmentLimit' | 'noticeDays'> & {
  /** Of the rules in force. */
  readonly number: number
  readonly effectiveFrom: string
  /** From the lowest. */
  readonly levels: readonly Level[]
  /** Families that earn more or less than others; per cent. */
  readonly categories: readonly { readonly slug: string; readonly name: string; readonly multiplier: number }[]
  readonly campaigns: readonly CampaignView[]
  /** Rules that are published and begin later. */
  readonly next: { readonly number: number; readonly effectiveFrom: string } | null
}
