import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import type { Actor } from './actor.ts'
import { lockCampaign } from './lock-campaign.ts'
import type { Seen } from './schema.ts'

/**
 * A human launches an approved campaign, for a moment to come or, with null, for now: the worker carries it out (38-FZ art. 18 p. 2). Refusals as of
 * `lockCampaign`, `offer-over`, `already-runs` (another one of the same trigger), `invalid` (field `at`).
 */
export async function scheduleCampaign({ at, ...seen }: Seen & { readonly at: Date | null }, { personId }: Actor): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id, expiresAt, trigger, channel } = await lockCampaign(tx, seen, 'approved')
    if (trigger !== null && (await tx.campaign.count({ where: { trigger, channel, id: { not: id }, state: { in: ['scheduled', 'running', 'paused'] } } })) > 0) throw new Refusal('already-runs')
    const moment = now()
    if (at !== null && at <= moment) throw new Refusal('invalid', { at: 'Этот момент уже прошёл' })
    if (expiresAt !== null && expiresAt <= (at ?? moment)) throw new Refusal('offer-over')
    await tx.campaign.update({ where: { id }, data: { state: 'scheduled', launcherId: personId, launchedAt: moment, scheduledAt: at } })
    await addJob(tx, 'campaigns.start', { campaignId: id }, { key: `campaign-start:${id}`, ...(at && { runAt: at }) })
  })
}
