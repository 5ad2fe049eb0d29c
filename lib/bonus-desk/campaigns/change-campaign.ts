import { minutes } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { lockCampaign } from './lock-campaign.ts'
import type { CampaignInput, SeenCampaign } from './schema.ts'

/** Changes a draft that stands as `revision` says; whoever changes it is its author. Refusals as of `lockCampaign`. */
export async function changeCampaign({ id, revision, ...data }: CampaignInput & SeenCampaign, { personId }: { readonly personId: string }): Promise<{ readonly revision: number }> {
  return db.$transaction(async (tx) => {
    const before = await lockCampaign(tx, { id, revision }, 'draft')
    // The form knows minutes: a moment it did not touch stays what it was.
    for (const name of ['startsAt', 'endsAt'] as const) if (minuteOf(before[name]) === minuteOf(data[name])) data[name] = before[name]
    return tx.bonusCampaign.update({ where: { id }, data: { ...data, authorId: personId }, select: { revision: true } })
  })
}

const minuteOf = (moment: Date): number => Math.floor(moment.getTime() / minutes(1))
