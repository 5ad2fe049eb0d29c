import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { closeReports } from './reports/close-reports.ts'
import { type LockedReview, lockReview } from './lock-review.ts'
import type { RefuseReview } from './schema.ts'
import { tellPerson } from './tell-person.ts'

/** Takes a published review down, for a reason and with words for its author; complaints about it are upheld with it. Refusals of `lockReview`, `review-state`. */
export async function removeReview({ reason, reasonWords, ...read }: RefuseReview, staff: { readonly personId: string }): Promise<void> {
  await db.$transaction(async (tx) => takeDown(tx, await lockReview(tx, read, staff), { reason, reasonWords }, staff))
}

/** The same with the review locked already. Refusal `review-state`. */
export async function takeDown(tx: Transaction, { id, personId, state }: LockedReview, { reason, reasonWords }: Pick<RefuseReview, 'reason' | 'reasonWords'>, staff: { readonly personId: string }): Promise<void> {
  if (state !== 'published') throw new Refusal('review-state')
  const moderatedAt = now()
  await tx.review.update({ where: { id }, data: { state: 'removed', reason, reasonWords, moderatedAt, moderatedBy: staff.personId } })
  await closeReports(tx, id, { staffId: staff.personId, at: moderatedAt })
  await tellPerson(tx, personId, 'review-removed', id, moderatedAt)
}
