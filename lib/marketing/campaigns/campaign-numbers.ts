import type { CampaignMessageState, CampaignReason } from '#lib/db/generated/enums.ts'

export type CountRow = { readonly variant: string; readonly state: CampaignMessageState; readonly reason: string; readonly count: number }

/** What stands where, of a campaign or of one of its variants. */
export type CampaignNumbers = {
  /** Everybody it was planned for. */
  readonly planned: number
  /** Not handed over yet; `held` of them wait for their hour. */
  readonly waiting: number
  readonly held: number
  readonly handed: number
  /** Taken by the server of the channel, and confirmed to have arrived. */
  readonly accepted: number
  readonly delivered: number
  readonly bounced: number
  readonly failed: number
  readonly unknown: number
  /** Planned, and not sent after all. */
  readonly dropped: number
  readonly excluded: number
}

const none: CampaignNumbers = { planned: 0, waiting: 0, held: 0, handed: 0, accepted: 0, delivered: 0, bounced: 0, failed: 0, unknown: 0, dropped: 0, excluded: 0 }

/** Where each state counts. */
const parts: Readonly<Record<CampaignMessageState, readonly (keyof CampaignNumbers)[]>> = {
  excluded: ['excluded'],
  planned: ['planned', 'waiting'],
  held: ['planned', 'waiting', 'held'],
  handed: ['planned', 'handed'],
  accepted: ['planned', 'handed', 'accepted'],
  delivered: ['planned', 'handed', 'accepted', 'delivered'],
  bounced: ['planned', 'handed', 'bounced'],
  failed: ['planned', 'handed', 'failed'],
  unknown: ['planned', 'handed', 'unknown'],
  cancelled: ['planned', 'dropped'],
  expired: ['planned', 'dropped'],
}

/** Sums up the rows that triggers keep. */
export function campaignNumbers(rows: readonly CountRow[]): CampaignNumbers {
  const sums: Record<keyof CampaignNumbers, number> = { ...none }
  for (const { state, count } of rows) for (const part of parts[state]) sums[part] += count
  return sums
}

/** How many for which reason, the most first: of those who were left out, or of those who were planned and came to nothing. */
export function byReason(rows: readonly CountRow[], states: readonly CampaignMessageState[]): readonly { readonly reason: CampaignReason; readonly count: number }[] {
  const sums = new Map<string, number>()
  for (const { state, reason, count } of rows) if (states.includes(state) && reason !== '' && count > 0) sums.set(reason, (sums.get(reason) ?? 0) + count)
  return [...sums].map(([reason, count]) => ({ reason: reason as CampaignReason, count })).toSorted((one, other) => other.count - one.count)
}
