import type { BonusCampaignState } from '#lib/db/generated/enums.ts'

export type CampaignPhase = 'draft' | 'planned' | 'running' | 'over' | 'stopped'

/** Where a campaign stands at a moment: an approved one waits for its day, counts, or is over. */
export function campaignPhase({ state, startsAt, endsAt }: { readonly state: BonusCampaignState; readonly startsAt: Date; readonly endsAt: Date }, at: Date): CampaignPhase {
  if (state !== 'approved') return state
  if (at < startsAt) return 'planned'
  return at < endsAt ? 'running' : 'over'
}
