import { days, now } from '#lib/clock/clock.ts'
import type { CampaignWhereInput } from '#lib/db/generated/models.ts'

/** What the list can be narrowed to: a state, or what is the matter. */
export const campaignTabs = ['draft', 'review', 'approved', 'running', 'paused', 'finished', 'cancelled', 'braked', 'troubled'] as const
export type CampaignTab = (typeof campaignTabs)[number]

/** How long what went wrong is worth a look. */
const RECENT = days(14)

/** The campaigns of a tab. `braked`: paused by a brake; `troubled`: messages failed, or nobody knows what became of them, in the last two weeks. */
export function inTab(tab: CampaignTab): CampaignWhereInput {
  if (tab === 'approved') return { state: { in: ['approved', 'scheduled'] } }
  if (tab === 'braked') return { state: 'paused', stateById: null }
  if (tab === 'troubled') return { startedAt: { gt: new Date(now().getTime() - RECENT) }, counts: { some: { state: { in: ['failed', 'unknown'] }, count: { gt: 0 } } } }
  return { state: tab }
}
