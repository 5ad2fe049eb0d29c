import { db } from '#lib/db/db.ts'
import { lineName } from './bought-line.ts'
import { photoOf } from './photo-address.ts'
import { type ReviewReason, reviewReasons } from './reasons.ts'
import type { BoughtLine, OwnReview } from './types.ts'

type LineRow = { number: number; position: number; name: string; option: string; image: string | null; slug: string; deliveredAt: Date }

const lineOf = ({ number, position, ...rest }: LineRow): BoughtLine => ({ line: lineName(number, position), ...rest })

/** What somebody was handed over and has not reviewed yet, of each product the last line; the newest first. `of`: of this order alone, of this line alone. */
export async function readUnreviewed(personId: string, of: { readonly number: number | null; readonly position?: number | null } = { number: null }): Promise<BoughtLine[]> {
  const rows = await db.$queryRaw<LineRow[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (v.product_id) o.number, l.position, l.name, l.option, l.image, p.slug, e.happened_at AS "deliveredAt"
      FROM orders o JOIN order_lines l ON l.order_id = o.id JOIN variants v ON v.id = l.variant_id JOIN products p ON p.id = v.product_id
      CROSS JOIN LATERAL (SELECT min(x.happened_at) AS happened_at FROM order_events x WHERE x.order_id = o.id AND x.kind = 'delivered') e
      WHERE o.person_id = ${personId}::uuid AND o.state IN ('delivered', 'returned') AND e.happened_at IS NOT NULL
        AND (${of.number}::int IS NULL OR o.number = ${of.number}::int) AND (${of.position ?? null}::int IS NULL OR l.position = ${of.position ?? null}::int)
        AND NOT EXISTS (SELECT FROM reviews r WHERE r.person_id = o.person_id AND r.product_id = v.product_id)
      ORDER BY v.product_id, e.happened_at DESC, l.position) lines
    ORDER BY "deliveredAt" DESC, position LIMIT 100`
  return rows.map(lineOf)
}

const select = {
  id: true, position: true, rating: true, text: true, state: true, reason: true, reasonWords: true, createdAt: true, editedAt: true, answer: true, helpful: true, unhelpful: true,
  product: { select: { slug: true } },
  orderLine: { select: { name: true, option: true, image: true, order: { select: { number: true, events: { where: { kind: 'delivered' }, orderBy: { happenedAt: 'asc' }, take: 1, select: { happenedAt: true } } } } } },
  photos: { orderBy: { position: 'asc' }, select: { id: true, storedAs: true, width: true, height: true } },
} as const

/** Somebody's own reviews, in whatever state, the newest first. */
export async function readOwn(personId: string, productId?: string): Promise<OwnReview[]> {
  const rows = await db.review.findMany({ where: { personId, ...(productId !== undefined && { productId }) }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], select })
  return rows.map(({ product, orderLine, position, photos, reason, createdAt, ...rest }) => ({
    ...rest, createdAt, slug: product.slug, name: orderLine.name, option: orderLine.option, image: orderLine.image, line: lineName(orderLine.order.number, position),
    deliveredAt: orderLine.order.events[0]?.happenedAt ?? createdAt, reason: isReason(reason) ? reason : reason === null ? null : 'other', photos: photos.map(photoOf),
  }))
}

const isReason = (code: string | null): code is ReviewReason => code !== null && Object.hasOwn(reviewReasons, code)
