import { db } from '#lib/db/db.ts'
import { countOutcome } from './count-outcome.ts'
import type { MessageRef } from './message-token.ts'

/** One more who left from a message of a campaign, on the page that the message led to. `purpose`: only if that is the campaign's; null: everything. */
export async function countWithdrawal({ campaignId, subjectId, occurrence }: MessageRef, purpose: string | null): Promise<void> {
  const [campaign, message] = await Promise.all([
    db.campaign.findUnique({ where: { id: campaignId }, select: { purpose: true } }),
    db.campaignMessage.findUnique({ where: { campaignId_subjectId_occurrence: { campaignId, subjectId, occurrence } }, select: { variant: true } }),
  ])
  if (campaign && message && (purpose === null || purpose === campaign.purpose)) await countOutcome(db, { campaignId, variant: message.variant, kind: 'withdrawn' })
}
