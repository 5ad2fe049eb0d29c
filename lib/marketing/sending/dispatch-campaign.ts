import { now } from '#lib/clock/clock.ts'
import { plainQuery } from '#lib/db/plain-transaction.ts'
import type { Office, Sender, Stop } from './office.ts'
import { sendBatch, type SendingCampaign } from './send-batch.ts'
import { LANES, SLICE } from './sending-rules.ts'

/** Milliseconds. */
const BRAKE_EVERY = 1_000

/**
 * Sends a running campaign for a while, and has what is left enqueued. Safe to run as often and in as many workers as one likes: of each message one of
 * them takes the row, and what a killed one had in hand is never sent again (`sweepCampaigns`). Needs neither Prisma nor templates, so that the process it
 * runs in is small.
 */
export async function dispatchCampaign(campaignId: string, lane: number, sender: Sender): Promise<void> {
  const until = performance.now() + SLICE
  const lanes = await Promise.allSettled(Array.from({ length: LANES }, () => runLane(campaignId, until, sender)))
  const stops = lanes.map((each) => {
    if (each.status === 'rejected') throw each.reason
    return each.value
  })
  await sender.office.arrange(campaignId, lane, stops)
}

async function runLane(campaignId: string, until: number, { post, office }: Sender): Promise<Stop> {
  for (;;) {
    const campaign = await readCampaign(campaignId)
    if (campaign === null) return { why: 'campaign' }
    if (performance.now() >= until) return { why: 'turn' }
    const { size, slots } = post[campaign.channel]
    const free = await slots.take(Math.max(1, Math.floor(size / LANES)))
    try {
      const pace = campaign.perMinute === null ? { count: free, nextAt: now() } : await office.pace(campaignId, campaign.perMinute, free)
      if (pace.count === 0) return { why: 'pace', until: pace.nextAt }
      const { taken, endings } = await sendBatch(campaign, pace.count, { post, office })
      if (taken === 0) return { why: 'empty' }
      if (endings.some((ending) => ending.kind === 'again' && ending.server)) return { why: 'server' }
      await brake(campaignId, office)
    } finally {
      slots.give(free)
    }
  }
}

async function readCampaign(id: string): Promise<SendingCampaign | null> {
  const [campaign] = await plainQuery<SendingCampaign>(
    'shop_app',
    'campaigns.sending',
    `SELECT id, number, purpose, channel::text AS channel, per_minute AS "perMinute", trigger::text AS trigger FROM campaigns WHERE id = $1 AND state = 'running'`,
    [id],
  )
  return campaign ?? null
}

const braked = new Map<string, number>()

/** Complaints and bounces are looked at between batches, once a second: batches of a fast campaign are done sooner. */
async function brake(campaignId: string, office: Office): Promise<void> {
  if (performance.now() - (braked.get(campaignId) ?? -BRAKE_EVERY) < BRAKE_EVERY) return
  braked.set(campaignId, performance.now())
  await office.brake(campaignId)
}
