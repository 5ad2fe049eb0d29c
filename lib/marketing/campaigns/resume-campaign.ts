import { db } from '#lib/db/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { lockCampaign } from './lock-campaign.ts'
import type { Seen } from './schema.ts'

/** A human lets a paused campaign go on, whoever or whatever has paused it. Refusals as of `lockCampaign`. */
export async function resumeCampaign(seen: Seen): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockCampaign(tx, seen, 'paused')
    await tx.campaign.update({ where: { id: seen.id }, data: { state: 'running' } })
    await addJob(tx, 'campaigns.dispatch', { campaignId: seen.id })
  })
}
