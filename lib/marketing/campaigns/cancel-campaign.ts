import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { lockCampaign } from './lock-campaign.ts'
import type { Seen } from './schema.ts'

const BATCH = 50_000

/** Ends a campaign for good: what was not handed is cancelled in the same transaction. Refusals as of `lockCampaign`. */
export async function cancelCampaign({ reason, ...seen }: Seen & { readonly reason: string }): Promise<{ cancelled: number }> {
  return db.$transaction(async (tx) => {
    await lockCampaign(tx, seen, 'draft', 'review', 'approved', 'scheduled', 'running', 'paused')
    // First the state: whoever hands over looks at it, and begins no more.
    await tx.campaign.update({ where: { id: seen.id }, data: { state: 'cancelled', stateReason: reason, finishedAt: now() } })
    let cancelled = 0
    for (let count = BATCH; count === BATCH; cancelled += count) count = await cancelSome(tx, seen.id)
    return { cancelled }
  }, { timeout: 120_000 })
}

async function cancelSome(tx: Transaction, campaignId: string): Promise<number> {
  return tx.$executeRaw`
    UPDATE campaign_messages SET state = 'cancelled', reason = 'campaign_cancelled', settled_at = ${now()}, not_before = NULL
    WHERE campaign_id = ${campaignId}::uuid AND (subject_id, occurrence) IN (
      SELECT subject_id, occurrence FROM campaign_messages WHERE campaign_id = ${campaignId}::uuid AND state IN ('planned', 'held') LIMIT ${BATCH})`
}
