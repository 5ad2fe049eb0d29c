import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { Actor } from './actor.ts'
import { lockCampaign } from './lock-campaign.ts'
import type { Seen } from './schema.ts'

/** Approves exactly the revision that was seen. Refusals as of `lockCampaign`, `own-campaign`: whoever wrote any of it does not approve it. */
export async function approveCampaign(seen: Seen, { personId }: Actor): Promise<void> {
  await db.$transaction(async (tx) => {
    const { editorIds } = await lockCampaign(tx, seen, 'review')
    if (editorIds.includes(personId)) throw new Refusal('own-campaign')
    await tx.campaign.update({ where: { id: seen.id }, data: { state: 'approved', approverId: personId, approvedAt: now(), approvedRevision: seen.revision } })
  })
}
