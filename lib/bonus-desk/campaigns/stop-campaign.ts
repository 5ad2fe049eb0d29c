import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { lockCampaign } from './lock-campaign.ts'
import type { SeenCampaign } from './schema.ts'

/** Promises nothing more from now on, for good; what orders were promised before stays (4.3 of the rules). It says since when, and who ended it. Refusals as of `lockCampaign`. */
export async function stopCampaign(seen: SeenCampaign, { personId }: { readonly personId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockCampaign(tx, seen, 'approved')
    await tx.bonusCampaign.update({ where: { id: seen.id }, data: { state: 'stopped', stoppedAt: now(), stoppedBy: personId } })
    await tx.$executeRaw`SELECT pg_notify('catalogue_changed', '{"bonus":true}')`
  })
}
