import { db } from '#lib/db/db.ts'
import { lockCampaign } from './lock-campaign.ts'
import type { Seen } from './schema.ts'

/** Stops handing over, with a reason; what was handed is on its way. Refusals as of `lockCampaign`. */
export async function pauseCampaign({ reason, ...seen }: Seen & { readonly reason: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockCampaign(tx, seen, 'running')
    await tx.campaign.update({ where: { id: seen.id }, data: { state: 'paused', stateReason: reason } })
  })
}
