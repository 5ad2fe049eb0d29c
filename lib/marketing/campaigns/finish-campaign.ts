import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'

/**
 * Ends a running campaign that has nothing left to hand over, and nothing handed whose answer is still awaited; a standing one never ends by itself. Says whether it
 * has ended now.
 */
export async function finishCampaign(campaignId: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM campaigns WHERE id = ${campaignId}::uuid FOR NO KEY UPDATE`
    const left = await tx.$queryRaw<unknown[]>`SELECT 1 FROM campaign_counts WHERE campaign_id = ${campaignId}::uuid AND state IN ('planned', 'held', 'handed') AND count > 0 LIMIT 1`
    if (left.length > 0) return false
    const { count } = await tx.campaign.updateMany({ where: { id: campaignId, state: 'running', trigger: null }, data: { state: 'finished', finishedAt: now() } })
    return count > 0
  })
}
