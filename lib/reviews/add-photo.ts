import { randomBytes } from 'node:crypto'
import { Refusal } from '#lib/action/refusal.ts'
import { minutes, now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { store } from '#lib/files/store.ts'
import { takeTries } from '#lib/limits/limit.ts'
import { takeTurns } from '#lib/limits/take-turns.ts'
import { encodePhoto, type EncodedPhoto } from './encode-photo.ts'
import { MOST_PHOTOS } from './limits.ts'
import { photoFiles } from './photo-address.ts'
import { lockOwnReview, requireReviews, waitsAgain } from './write-review.ts'

/** One picture at a time is unfolded: forty megapixels are 160 MB. */
const inTurn = takeTurns({ atOnce: 1, waiting: 20, patience: 30_000, busy: 'photo-busy' })
/** What is stored and becomes nobody's goes after this. */
const TAKING_IN = minutes(60)

/**
 * Adds a photo to somebody's own review, which is looked through anew with it. Its bytes are written down as to be removed before they are stored, and struck out in the
 * transaction that makes them the review's: whatever breaks off in between leaves nothing behind. Refusals `reviews-not-offered`, `review-gone`, `photo-many`, `photo-busy`, `too-many-tries`, those of `encodePhoto`.
 */
export async function addPhoto(personId: string, reviewId: string, bytes: Buffer): Promise<{ readonly id: string }> {
  await takeTries(['review-photo:person', personId])
  await requireReviews()
  await db.$transaction((tx) => freePlace(tx, personId, reviewId))
  const photo = await inTurn(() => encodePhoto(bytes))
  const storedAs = randomBytes(16).toString('hex')
  await storeFiles(storedAs, photo)
  return db.$transaction(async (tx) => {
    const { position, state } = await freePlace(tx, personId, reviewId)
    if (state !== 'pending') await tx.review.update({ where: { id: reviewId }, data: waitsAgain() })
    await tx.storedFileRemoval.deleteMany({ where: { storedAs: { in: [...photoFiles(storedAs)] } } })
    return tx.reviewPhoto.create({ data: { reviewId, position, storedAs, width: photo.width, height: photo.height }, select: { id: true } })
  })
}

async function freePlace(tx: Transaction, personId: string, reviewId: string): Promise<{ readonly position: number; readonly state: string }> {
  const { state } = await lockOwnReview(tx, personId, reviewId)
  const taken = new Set((await tx.reviewPhoto.findMany({ where: { reviewId }, select: { position: true } })).map(({ position }) => position))
  const position = Array.from({ length: MOST_PHOTOS }, (_, index) => index).find((index) => !taken.has(index))
  if (position === undefined) throw new Refusal('photo-many')
  return { position, state }
}

async function storeFiles(storedAs: string, { large, thumb }: EncodedPhoto): Promise<void> {
  const [largeName, thumbName] = photoFiles(storedAs)
  const removeAt = new Date(now().getTime() + TAKING_IN)
  await db.storedFileRemoval.createMany({ data: [largeName, thumbName].map((name) => ({ storedAs: name, room: 'reviews', removeAt })) })
  await store().put(`reviews/${largeName}`, new Blob([new Uint8Array(large)]))
  await store().put(`reviews/${thumbName}`, new Blob([new Uint8Array(thumb)]))
}
