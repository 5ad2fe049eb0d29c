import { db } from '#lib/db/db.ts'
import { lockCampaign } from './lock-campaign.ts'
import type { Seen } from './schema.ts'

/** Takes a launch back while it has not begun: the approval stays. Refusals as of `lockCampaign`. */
export async function recallLaunch(seen: Seen): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockCampaign(tx, seen, 'scheduled')
    await tx.campaign.update({ where: { id: seen.id }, data: { state: 'approved' } })
  })
}
