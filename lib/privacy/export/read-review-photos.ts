import { db } from '#lib/db/db.ts'
import { store } from '#lib/files/store.ts'
import { log } from '#lib/log/log.ts'
import { photoFiles } from '#lib/reviews/photo-address.ts'
import type { Holder } from '../find-holder.ts'

/** The photos under somebody's reviews, as large as they are kept, by their place in the archive: `reviews/1012-1-1.webp` is the first of the first line of the order № 1012. */
export async function readReviewPhotos({ personIds }: Pick<Holder, 'personIds'>): Promise<Record<string, Uint8Array>> {
  const photos = await db.reviewPhoto.findMany({
    where: { review: { personId: { in: [...personIds] } } }, orderBy: [{ reviewId: 'asc' }, { position: 'asc' }],
    select: { id: true, storedAs: true, position: true, review: { select: { position: true, orderLine: { select: { order: { select: { number: true } } } } } } },
  })
  const read: Record<string, Uint8Array> = {}
  for (const { id, storedAs, position, review } of photos) {
    const content = await store().read(`reviews/${photoFiles(storedAs)[0]}`)
    // Deleted meanwhile.
    if (content === null) log.error({ photoId: id }, 'a photo of a review could not be opened for its archive')
    else read[`reviews/${review.orderLine.order.number}-${review.position + 1}-${position + 1}.webp`] = Buffer.concat(await Array.fromAsync(content))
  }
  return read
}
