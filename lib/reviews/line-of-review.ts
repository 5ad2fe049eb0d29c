import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { lineName } from './bought-line.ts'

/** The page of somebody's own review. Refusal `review-gone`. */
export async function lineOfReview(personId: string, reviewId: string): Promise<string> {
  const found = reviewId === '' ? null : await db.review.findFirst({ where: { id: reviewId, personId }, select: { position: true, orderLine: { select: { order: { select: { number: true } } } } } })
  if (!found) throw new Refusal('review-gone')
  return `/account/reviews/${lineName(found.orderLine.order.number, found.position)}`
}
