import { minutes, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { decideTest } from './decide-test.ts'
import { finishCampaign } from './finish-campaign.ts'

/** What no job came for: launches whose start was lost, tests whose hours are over, campaigns with nothing left to hand over. */
export async function watchCampaigns(): Promise<void> {
  const moment = now()
  const late = await db.$queryRaw<{ id: string }[]>`SELECT id FROM campaigns WHERE state = 'scheduled' AND coalesce(scheduled_at, launched_at) < ${new Date(moment.getTime() - minutes(2))}`
  for (const { id } of late) await db.$transaction((tx) => addJob(tx, 'campaigns.start', { campaignId: id }, { key: `campaign-start:${id}` }))
  const tested = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM campaigns c WHERE state IN ('running', 'paused') AND test_rule IS NOT NULL AND started_at + make_interval(hours => test_hours) <= ${moment}
      AND (winner IS NULL OR EXISTS (SELECT 1 FROM campaign_counts n WHERE n.campaign_id = c.id AND n.variant = '' AND n.state IN ('planned', 'held') AND n.count > 0))`
  for (const { id } of tested) await decideTest(id)
  const done = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM campaigns c WHERE state = 'running' AND trigger IS NULL
      AND NOT EXISTS (SELECT 1 FROM campaign_counts n WHERE n.campaign_id = c.id AND n.state IN ('planned', 'held', 'handed') AND n.count > 0)`
  for (const { id } of done) await finishCampaign(id)
}
