import { db } from '#lib/db/db.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { lineName } from '#lib/reviews/bought-line.ts'
import type { Review } from '../schema/reviews.ts'
import { ApiError } from '../server/api-error.ts'

const parts = {
  id: true, state: true, rating: true, text: true, personId: true, position: true, createdAt: true,
  product: { select: { slug: true } }, orderLine: { select: { sku: true, order: { select: { number: true } } } },
} satisfies Prisma.ReviewSelect

/** A review as it is now. */
export async function readReview(id: string): Promise<Review> {
  const found = await db.review.findUnique({ where: { id }, select: parts })
  if (!found) throw new ApiError(404, `There is no review ${id}.`)
  return viewOf(found)
}

/** Those of goods, in any state, the newest first. */
export async function listReviews(sku: string): Promise<Review[]> {
  const found = await db.review.findMany({ where: { product: { variants: { some: { sku } } } }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 50, select: parts })
  return found.map(viewOf)
}

function viewOf({ personId, position, product: { slug }, orderLine: { sku, order: { number } }, createdAt, ...review }: Prisma.ReviewGetPayload<{ select: typeof parts }>): Review {
  return { ...review, person: personId, sku, order: number, path: `/product/${slug}/reviews`, ownPath: `/account/reviews/${lineName(number, position)}`, createdAt: createdAt.toISOString() }
}
