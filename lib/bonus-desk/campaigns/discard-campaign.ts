import { db } from '#lib/db/db.ts'
import { lockCampaign } from './lock-campaign.ts'
import type { SeenCampaign } from './schema.ts'

/** Throws a draft away. Refusals as of `lockCampaign`. */
export async function discardCampaign(seen: SeenCampaign): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockCampaign(tx, seen, 'draft')
    await tx.bonusCampaign.delete({ where: { id: seen.id } })
  })
}
