import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { lockReview } from './lock-review.ts'
import type { ReadReview } from './schema.ts'
import { tellPerson } from './tell-person.ts'

/** Shows a review to everybody: one that waits, or one that was declined or taken down before. Its author is told. Refusals of `lockReview`, `review-state`. */
export async function publishReview(read: ReadReview, staff: { readonly personId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id, personId, state } = await lockReview(tx, read, staff)
    if (state === 'published') throw new Refusal('review-state')
    const moderatedAt = now()
    await tx.review.update({ where: { id }, data: { state: 'published', reason: null, reasonWords: null, moderatedAt, moderatedBy: staff.personId } })
    await tellPerson(tx, personId, 'review-published', id, moderatedAt)
  })
}
