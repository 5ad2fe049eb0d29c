import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { lockCampaign } from './lock-campaign.ts'
import type { SeenCampaign } from './schema.ts'

/**
 * Somebody else than the author has read exactly this draft: it is announced, and counts from its beginning on (4.1 of the rules). Refusals as of `lockCampaign`,
 * `own-draft`, `already-begun`: what counts is announced before.
 */
export async function approveCampaign(seen: SeenCampaign, { personId }: { readonly personId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const { authorId, startsAt } = await lockCampaign(tx, seen, 'draft')
    if (authorId === personId) throw new Refusal('own-draft')
    if (startsAt <= now()) throw new Refusal('already-begun')
    await tx.bonusCampaign.update({ where: { id: seen.id }, data: { state: 'approved', approverId: personId } })
    await tx.$executeRaw`SELECT pg_notify('catalogue_changed', '{"bonus":true}')`
  })
}
