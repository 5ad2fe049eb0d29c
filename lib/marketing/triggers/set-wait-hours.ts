import type * as z from 'zod'
import { db } from '#lib/db/db.ts'
import { lockCampaign } from '../campaigns/lock-campaign.ts'
import type { waitHoursSchema } from './schema.ts'

/** Changes when a standing campaign acts; what was approved becomes a draft again (trigger). Refusals `not-found`, `changed-meanwhile`, `wrong-state`. */
export async function setWaitHours({ id, revision, waitHours }: z.output<typeof waitHoursSchema>): Promise<{ revision: number }> {
  return db.$transaction(async (tx) => {
    await lockCampaign(tx, { id, revision }, 'draft', 'review', 'approved', 'scheduled')
    await tx.campaignTriggerSetting.upsert({ where: { campaignId: id }, create: { campaignId: id, waitHours }, update: { waitHours } })
    return tx.campaign.findUniqueOrThrow({ where: { id }, select: { revision: true } })
  })
}
