import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { planCampaign } from '../audiences/plan-campaign.ts'
import { archiveContent } from '../content/archive-content.ts'

const LONG = 300_000

/**
 * Carries out what a human has launched: plans the people, keeps what is said, and lets the messages go, in one transaction. A launch that was taken back, or begun
 * already, is none. Says whether it has begun now.
 */
export async function startCampaign(campaignId: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    // A million people are planned in seconds, yet on a busy machine in more than any other statement may take.
    await tx.$executeRaw`SELECT set_config('statement_timeout', ${String(LONG)}, true)`
    await tx.$queryRaw`SELECT 1 FROM campaigns WHERE id = ${campaignId}::uuid FOR NO KEY UPDATE`
    const campaign = await tx.campaign.findUnique({ where: { id: campaignId } })
    const moment = now()
    if (campaign?.state !== 'scheduled' || (campaign.scheduledAt !== null && campaign.scheduledAt > moment)) return false
    await tx.campaign.update({ where: { id: campaignId }, data: { state: 'running', startedAt: moment } })
    await archiveContent(tx, campaignId)
    if (campaign.trigger === null) await planCampaign(tx, campaignId)
    await addJob(tx, 'campaigns.dispatch', { campaignId })
    if (campaign.testHours !== null) await addJob(tx, 'campaigns.decide', { campaignId }, { runAt: new Date(moment.getTime() + campaign.testHours * 3_600_000), key: `campaign-decide:${campaignId}` })
    return true
  }, { timeout: LONG, maxWait: 20_000 })
}
