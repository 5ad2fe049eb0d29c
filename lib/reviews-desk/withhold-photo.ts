import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { lockReview } from './lock-review.ts'
import type { PhotoChoice } from './schema.ts'

/** Leaves one photo of a review out of publication, or takes it in again; the review stays as it is. Refusals of `lockReview`, `not-found` for a photo that is another's. */
export async function withholdPhoto({ photoId, withheld, ...read }: PhotoChoice, staff: { readonly personId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id } = await lockReview(tx, read, staff)
    const { count } = await tx.reviewPhoto.updateMany({ where: { id: photoId, reviewId: id }, data: { withheld } })
    if (count === 0) throw new Refusal('not-found')
  })
}
