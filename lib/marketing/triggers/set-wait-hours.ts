import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import type { CampaignTrigger } from '#lib/db/generated/enums.ts'
import { lockCampaign } from '../campaigns/lock-campaign.ts'

type Wait = { readonly id: string; readonly revision: number; readonly waitHours: number }

/**
 * Changes when the standing campaign of a trigger acts; what was approved becomes a draft again (trigger). Refusals `not-found` (also for one of another trigger),
 * `changed-meanwhile`, `wrong-state`.
 */
export async function setWaitHours(trigger: CampaignTrigger, { id, revision, waitHours }: Wait): Promise<{ revision: number }> {
  return db.$transaction(async (tx) => {
    const campaign = await lockCampaign(tx, { id, revision }, 'draft', 'review', 'approved', 'scheduled')
    if (campaign.trigger !== trigger) throw new Refusal('not-found')
    await tx.campaignTriggerSetting.upsert({ where: { campaignId: id }, create: { campaignId: id, waitHours }, update: { waitHours } })
    return tx.campaign.findUniqueOrThrow({ where: { id }, select: { revision: true } })
  })
}
