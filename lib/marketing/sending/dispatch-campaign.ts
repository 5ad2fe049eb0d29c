import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { log } from '#lib/log/log.ts'
import { checkBrakes } from '../campaigns/check-brakes.ts'
import { finishCampaign } from '../campaigns/finish-campaign.ts'
import { type CampaignPost, campaignPost } from './campaign-post.ts'
import { dispatchJobKey, queueDispatch } from './queue-dispatch.ts'
import { reservePace } from './reserve-pace.ts'
import { sendBatch, type SendingCampaign } from './send-batch.ts'
import { LANES, SLICE } from './sending-rules.ts'

/** Why a worker has stopped: time for others, nothing due now, the limit of the campaign (until then), the server, or the campaign itself. */
type Stop = { readonly why: 'turn' | 'empty' | 'server' | 'campaign' } | { readonly why: 'pace'; readonly until: Date }

/** Milliseconds. */
const SERVER_PAUSE = 30_000
const BRAKE_EVERY = 1_000
const SOON = 2_000

/**
 * Sends a running campaign for a while, and enqueues what is left. Safe to run as often and in as many workers as one likes: of each message one of
 * them takes the row, and what a killed one had in hand is never sent again (`sweepCampaigns`). Without `lane` it only calls the workers.
 */
export async function dispatchCampaign(campaignId: string, lane?: number, post: CampaignPost = campaignPost()): Promise<void> {
  if (lane === undefined) return await db.$transaction((tx) => queueDispatch(tx, campaignId))
  const until = performance.now() + SLICE
  const lanes = await Promise.allSettled(Array.from({ length: LANES }, () => runLane(campaignId, until, post)))
  const stops = lanes.map((each) => {
    if (each.status === 'rejected') throw each.reason
    return each.value
  })
  await arrangeNext(campaignId, lane, stops)
}

async function runLane(campaignId: string, until: number, post: CampaignPost): Promise<Stop> {
  for (;;) {
    const campaign = await readCampaign(campaignId)
    if (campaign === null) return { why: 'campaign' }
    if (performance.now() >= until) return { why: 'turn' }
    const { size, slots } = post[campaign.channel]
    const free = await slots.take(Math.max(1, Math.floor(size / LANES)))
    try {
      const pace = campaign.perMinute === null ? { count: free, nextAt: now() } : await reservePace(campaignId, campaign.perMinute, free)
      if (pace.count === 0) return { why: 'pace', until: pace.nextAt }
      const { taken, endings } = await sendBatch(campaign, pace.count, post)
      if (taken === 0) return { why: 'empty' }
      if (endings.some((ending) => ending.kind === 'again' && ending.server)) return { why: 'server' }
      await brake(campaignId)
    } finally {
      slots.give(free)
    }
  }
}

async function readCampaign(id: string): Promise<SendingCampaign | null> {
  return db.campaign.findFirst({ where: { id, state: 'running' }, select: { id: true, number: true, purpose: true, channel: true, perMinute: true, trigger: true } })
}

const braked = new Map<string, number>()

/** Complaints and bounces are looked at between batches, once a second: batches of a fast campaign are done sooner. */
async function brake(campaignId: string): Promise<void> {
  if (performance.now() - (braked.get(campaignId) ?? -BRAKE_EVERY) < BRAKE_EVERY) return
  braked.set(campaignId, performance.now())
  if (await db.$transaction((tx) => checkBrakes(tx, campaignId))) log.warn({ campaignId }, 'campaign paused by its brake')
}

/** The next job of this lane: at once, when the next message is due, or none. The first lane looks to the end. */
async function arrangeNext(campaignId: string, lane: number, stops: readonly Stop[]): Promise<void> {
  const again = (runAt: Date) => addJob(db, 'campaigns.dispatch', { campaignId, lane }, { key: dispatchJobKey(campaignId, lane), runAt })
  const inMilliseconds = (count: number) => new Date(now().getTime() + count)
  if (stops.some(({ why }) => why === 'server')) return await again(inMilliseconds(SERVER_PAUSE))
  if (stops.some(({ why }) => why === 'campaign')) return
  if (stops.some(({ why }) => why === 'turn')) return await again(now())
  const pace = stops.find((stop) => stop.why === 'pace')
  if (pace?.why === 'pace') return await again(pace.until)
  if (lane > 0) return
  const [left] = await db.$queryRaw<{ nextAt: Date | null; handed: boolean }[]>`
    SELECT (SELECT coalesce(not_before, ${now()}) FROM campaign_messages WHERE campaign_id = ${campaignId}::uuid AND state IN ('planned', 'held') AND variant IS NOT NULL
        ORDER BY coalesce(not_before, '-infinity'::timestamptz) LIMIT 1) AS "nextAt",
      EXISTS (SELECT FROM campaign_messages WHERE campaign_id = ${campaignId}::uuid AND state = 'handed') AS handed`
  if (left?.nextAt) return await again(new Date(Math.max(left.nextAt.getTime(), now().getTime() + SOON)))
  if (left?.handed) return await again(inMilliseconds(SOON))
  await finishCampaign(campaignId)
}
