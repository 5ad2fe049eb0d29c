import { db } from '#lib/db/db.ts'
import type { CampaignReason } from '#lib/db/generated/enums.ts'
import { byReason, type CountRow } from './campaign-numbers.ts'

/** Messages of a running campaign that wait for an hour of their own: why, and when the last of them may go. */
export type Held = { readonly until: Date; readonly reasons: readonly { readonly reason: CampaignReason; readonly count: number }[] }

/**
 * What keeps a campaign open when everybody else has been written to; null where nothing waits. Whoever has had enough this week gets the message when there is room again, within
 * seven days, if the offer lasts: a campaign ends with its last message, not before.
 */
export async function readHeld(campaignId: string, counts: readonly CountRow[]): Promise<Held | null> {
  const reasons = byReason(counts, ['held'])
  if (reasons.length === 0) return null
  const [last] = await db.$queryRaw<{ until: Date | null }[]>`
    SELECT not_before AS until FROM campaign_messages WHERE campaign_id = ${campaignId}::uuid AND state = 'held' ORDER BY coalesce(not_before, '-infinity'::timestamptz) DESC LIMIT 1`
  return last?.until ? { until: last.until, reasons } : null
}
