import { db } from '#lib/db/db.ts'
import { lockOwnReview } from './write-review.ts'

/** Deletes somebody's own review with its photos, votes and all: the database writes down whose bytes have to go. Refusal `review-gone`. */
export async function deleteReview(personId: string, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockOwnReview(tx, personId, id)
    await tx.review.delete({ where: { id } })
  })
}
