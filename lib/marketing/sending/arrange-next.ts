import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { finishCampaign } from '../campaigns/finish-campaign.ts'
import type { Stop } from './office.ts'
import { dispatchJobKey } from './queue-dispatch.ts'

/** Milliseconds. */
const SERVER_PAUSE = 30_000
const SOON = 2_000

/** The next job of this lane: at once, when the next message is due, or none. The first lane looks to the end. */
export async function arrangeNext(campaignId: string, lane: number, stops: readonly Stop[]): Promise<void> {
  const again = (runAt: Date) => addJob(db, 'campaigns.dispatch', { campaignId, lane }, { key: dispatchJobKey(campaignId, lane), runAt })
  const inMilliseconds = (count: number) => new Date(now().getTime() + count)
  if (stops.some(({ why }) => why === 'server')) return await again(inMilliseconds(SERVER_PAUSE))
  if (stops.some(({ why }) => why === 'campaign')) return
  if (stops.some(({ why }) => why === 'turn')) return await again(now())
  const pace = stops.find((stop) => stop.why === 'pace')
  if (pace?.why === 'pace') return await again(pace.until)
  if (lane > 0) return
  const [left] = await db.$queryRaw<{ nextAt: Date | null; planned: boolean; handed: boolean }[]>`
    SELECT EXISTS (SELECT FROM campaign_counts WHERE campaign_id = ${campaignId}::uuid AND state = 'planned' AND variant <> '') AS planned,
      (SELECT coalesce(not_before, ${now()}) FROM campaign_messages WHERE campaign_id = ${campaignId}::uuid AND (state = 'held' OR state = 'planned' AND about_id IS NOT NULL) AND variant IS NOT NULL
        ORDER BY coalesce(not_before, '-infinity'::timestamptz) LIMIT 1) AS "nextAt",
      EXISTS (SELECT FROM campaign_messages WHERE campaign_id = ${campaignId}::uuid AND state = 'handed') AS handed`
  if (left?.planned) return await again(inMilliseconds(SOON))
  if (left?.nextAt) return await again(new Date(Math.max(left.nextAt.getTime(), now().getTime() + SOON)))
  if (left?.handed) return await again(inMilliseconds(SOON))
  await finishCampaign(campaignId)
}
