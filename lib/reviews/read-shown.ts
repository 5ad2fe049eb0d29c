import { db } from '#lib/db/db.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { PAGE } from './limits.ts'
import { photoOf } from './photo-address.ts'
import { shownName, shownPseudonym } from './shown-name.ts'
import type { RatingSummary, ReviewFilter, ReviewList, ReviewPhoto, ReviewSort, ShownReview } from './types.ts'

type Row = {
  id: string; rating: number; text: string; pseudonym: string; given_name: string; surname: string; named: boolean; option: string
  published_at: Date; delivered_at: Date; rewarded: boolean; answer: string | null; helpful: number; unhelpful: number
  photos: { id: string; storedAs: string; width: number; height: number }[] | null
}

const orders: Readonly<Record<ReviewSort, Prisma.Sql>> = {
  // Of two that helped as many the one with words comes first.
  helpful: Prisma.sql`r.helpful - r.unhelpful DESC, r.text = '', r.published_at DESC, r.id DESC`,
  new: Prisma.sql`r.published_at DESC, r.id DESC`,
  high: Prisma.sql`r.rating DESC, r.published_at DESC, r.id DESC`,
  low: Prisma.sql`r.rating, r.published_at DESC, r.id DESC`,
}

/** What everybody is shown, and nothing else: published, and not blocked (6.2.4). */
const shown = Prisma.sql`r.state = 'published' AND NOT r.blocked`

/** One page of the published reviews of a product. The name stands there only while its own consent lives (4.1.14, 6.2.2, 152-FZ art. 10.1). */
export async function readShown(slug: string, filter: ReviewFilter, size: number = PAGE): Promise<ReviewList> {
  const where = Prisma.sql`p.slug = ${slug} AND p.status = 'active' AND ${shown}
    ${filter.stars === null ? Prisma.empty : Prisma.sql`AND r.rating = ${filter.stars}`}
    ${filter.withPhotos ? Prisma.sql`AND EXISTS (SELECT FROM review_photos f WHERE f.review_id = r.id AND NOT f.withheld)` : Prisma.empty}`
  const [counted] = await db.$queryRaw<{ count: bigint }[]>`SELECT count(*) FROM reviews r JOIN products p ON p.id = r.product_id WHERE ${where}`
  const total = Number(counted?.count ?? 0)
  const pageCount = Math.max(1, Math.ceil(total / size))
  const page = Math.min(filter.page, pageCount)
  const rows = await db.$queryRaw<Row[]>`
    SELECT r.id, r.rating, r.text, r.pseudonym, a.given_name, a.surname, r.published_at, r.answer, r.helpful, r.unhelpful, l.option, is_review_rewarded(r.order_id, r.position) AS rewarded,
      EXISTS (SELECT FROM consent_live c JOIN subjects s ON s.id = c.subject_id WHERE s.person_id = r.person_id AND c.purpose = 'publish-name' AND c.channel = 'site') AS named,
      (SELECT min(e.happened_at) FROM order_events e WHERE e.order_id = r.order_id AND e.kind = 'delivered') AS delivered_at,
      (SELECT jsonb_agg(jsonb_build_object('id', f.id, 'storedAs', f.stored_as, 'width', f.width, 'height', f.height) ORDER BY f.position) FROM review_photos f WHERE f.review_id = r.id AND NOT f.withheld) AS photos
    FROM reviews r JOIN products p ON p.id = r.product_id JOIN people a ON a.id = r.person_id JOIN order_lines l ON l.order_id = r.order_id AND l.position = r.position
    WHERE ${where} ORDER BY ${orders[filter.sort]} LIMIT ${size} OFFSET ${(page - 1) * size}`
  return { reviews: rows.map(reviewOf), total, page, pageCount }
}

function reviewOf(row: Row): ShownReview {
  const { id, rating, text, option, answer, helpful, unhelpful, rewarded } = row
  const author = row.named ? shownName({ givenName: row.given_name, surname: row.surname }) : shownPseudonym(row)
  return {
    id, rating, text, author, option, answer, helpful, unhelpful, rewarded,
    publishedAt: row.published_at.toISOString(), deliveredAt: row.delivered_at.toISOString(), photos: (row.photos ?? []).map(photoOf),
  }
}

/** The numbers of a product; null where nothing is published. */
export async function readSummary(slug: string): Promise<RatingSummary | null> {
  const found = await db.productRating.findFirst({ where: { product: { slug, status: 'active' }, reviews: { gt: 0 } } })
  if (!found) return null
  const { reviews, ratingSum, stars5, stars4, stars3, stars2, stars1 } = found
  return { reviews, average: averageOf(ratingSum, reviews), stars: [stars5, stars4, stars3, stars2, stars1] }
}

/** To one digit after the point, as it is shown. */
export const averageOf = (sum: number, reviews: number): number => Math.round((sum * 10) / reviews) / 10

/** The photos under the best reviews of a product, at most `most`. */
export async function readPhotos(slug: string, most: number): Promise<ReviewPhoto[]> {
  const rows = await db.$queryRaw<{ id: string; storedAs: string; width: number; height: number }[]>`
    SELECT f.id, f.stored_as AS "storedAs", f.width, f.height FROM review_photos f JOIN reviews r ON r.id = f.review_id JOIN products p ON p.id = r.product_id
    WHERE p.slug = ${slug} AND p.status = 'active' AND ${shown} AND NOT f.withheld ORDER BY ${orders.helpful}, f.position LIMIT ${most}`
  return rows.map(photoOf)
}
