import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { closeReports } from './reports/close-reports.ts'
import { lockReview } from './lock-review.ts'
import type { RefuseReview } from './schema.ts'
import { tellPerson } from './tell-person.ts'

/**
 * Does not publish a review, for a reason and with words that its author reads in the account and in a letter, and can mend. Complaints about what it was before are over with it. Refusals of
 * `lockReview`, `review-state`.
 */
export async function declineReview({ reason, reasonWords, ...read }: RefuseReview, staff: { readonly personId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id, personId, state } = await lockReview(tx, read, staff)
    if (state !== 'pending') throw new Refusal('review-state')
    const moderatedAt = now()
    await tx.review.update({ where: { id }, data: { state: 'declined', reason, reasonWords, moderatedAt, moderatedBy: staff.personId } })
    await closeReports(tx, id, { staffId: staff.personId, at: moderatedAt })
    await tellPerson(tx, personId, 'review-declined', id, moderatedAt)
  })
}
