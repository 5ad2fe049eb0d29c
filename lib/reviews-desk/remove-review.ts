import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { closeReports } from './reports/close-reports.ts'
import { type LockedReview, lockReview } from './lock-review.ts'
import type { RefuseReview } from './schema.ts'
import { tellPerson } from './tell-person.ts'

/** Takes a published review down, for a reason and with words for its author; complaints about it are upheld with it. Refusals of `lockReview`, `review-state`. */
export async function removeReview({ reason, words, ...read }: RefuseReview, staff: { readonly personId: string }): Promise<void> {
  await db.$transaction(async (tx) => takeDown(tx, await lockReview(tx, read, staff), { reason, words }, staff))
}

/** The same with the review locked already. Refusal `review-state`. */
export async function takeDown(tx: Transaction, { id, personId, state }: LockedReview, { reason, words }: Pick<RefuseReview, 'reason' | 'words'>, staff: { readonly personId: string }): Promise<void> {
  if (state !== 'published') throw new Refusal('review-state')
  const moderatedAt = now()
  await tx.review.update({ where: { id }, data: { state: 'removed', reason, reasonWords: words, moderatedAt, moderatedBy: staff.personId } })
  await closeReports(tx, id, { staffId: staff.personId, at: moderatedAt })
  await tellPerson(tx, personId, 'review-removed', id, moderatedAt)
}
