import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { findProblems } from './find-problems.ts'
import { lockCampaign } from './lock-campaign.ts'
import type { Seen } from './schema.ts'

/** Gives a draft to somebody else to approve. Refusals as of `lockCampaign`, `has-problems` (field `first`: the first error). */
export async function submitCampaign(seen: Seen): Promise<void> {
  await db.$transaction(async (tx) => {
    const campaign = await lockCampaign(tx, seen, 'draft')
    const error = (await findProblems(campaign, tx)).find(({ level }) => level === 'error')
    if (error) throw new Refusal('has-problems', { first: error.text })
    await tx.campaign.update({ where: { id: seen.id }, data: { state: 'review', submittedAt: now() } })
  })
}
