import { db } from '#lib/db/db.ts'
import { lockCampaign } from './lock-campaign.ts'
import type { Seen } from './schema.ts'

/** Sends a campaign back to whoever wrote it, with a reason; an approval is gone with it. Refusals as of `lockCampaign`. */
export async function returnCampaign({ reason, ...seen }: Seen & { readonly reason: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockCampaign(tx, seen, 'review', 'approved')
    await tx.campaign.update({ where: { id: seen.id }, data: { state: 'draft', stateReason: reason } })
  })
}
