import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { lockOwnReview } from './write-review.ts'

/** Takes a photo off somebody's own review; what is published stays so: there is less of it. Refusals `review-gone`. */
export async function dropPhoto(personId: string, photoId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const photo = await tx.reviewPhoto.findFirst({ where: { id: photoId, review: { personId } }, select: { reviewId: true } })
    if (!photo) throw new Refusal('review-gone')
    await lockOwnReview(tx, personId, photo.reviewId)
    await tx.reviewPhoto.deleteMany({ where: { id: photoId } })
  })
}
