import { actAs } from '#lib/db/act-as.ts'
import { db } from '#lib/db/db.ts'
import { deleteReview } from '#lib/reviews/delete-review.ts'
import { declineReview } from '#lib/reviews-desk/decline-review.ts'
import { publishReview } from '#lib/reviews-desk/publish-review.ts'
import { removeReview } from '#lib/reviews-desk/remove-review.ts'
import { staffOf } from '../people/staff-of.ts'
import type { Review, ReviewMove } from '../schema/reviews.ts'
import { readReview } from './read-review.ts'

const why = { reason: 'abuse', reasonWords: 'Уберите грубые слова, остальное оставьте.' } as const

/** The staff decide about a review, or its author deletes it; as it is then, or was last. */
export async function moveReview(id: string, to: ReviewMove): Promise<Review> {
  const before = await readReview(id)
  if (to === 'deleted') {
    await deleteReview(before.person, id)
    return before
  }
  const personId = await staffOf('support')
  const { revision } = await db.review.findUniqueOrThrow({ where: { id }, select: { revision: true } })
  const decide = { published: () => publishReview({ id, revision }, { personId }), declined: () => declineReview({ id, revision, ...why }, { personId }), removed: () => removeReview({ id, revision, ...why }, { personId }) }
  await actAs({ personId, role: 'support' }, decide[to])
  return readReview(id)
}
