import { db } from '#lib/db/db.ts'
import { type Kopecks, kopecks, sum } from '#lib/money/money.ts'

/** What a code brought and cost on one day of the shop's zone (`2026-12-01`). Kopecks. */
export type PromoDay = { readonly day: string; readonly orders: number; readonly revenue: Kopecks; readonly discount: Kopecks; readonly delivery: Kopecks }

export type PromoReport = {
  readonly days: readonly PromoDay[]
  readonly total: Omit<PromoDay, 'day'>
  /** Uses that were given back: the order was cancelled, or not paid in time. */
  readonly released: number
}

type Row = { day: string; orders: number; revenue: bigint; discount: bigint; delivery: bigint }

/** Uses of a code by day, the earliest first, without those that were given back. `revenue` is what the orders cost after the discount. */
export async function getPromoReport(promoId: string): Promise<PromoReport> {
  const [rows, released] = await Promise.all([
    db.$queryRaw<Row[]>`
      SELECT to_char(r.redeemed_at AT TIME ZONE 'Europe/Saratov', 'YYYY-MM-DD') AS day, count(*)::int AS orders,
        sum(o.total)::bigint AS revenue, sum(r.discount)::bigint AS discount, sum(r.delivery)::bigint AS delivery
      FROM promo_redemptions r JOIN orders o ON o.id = r.order_id
      WHERE r.promo_id = ${promoId}::uuid AND r.released_at IS NULL GROUP BY 1 ORDER BY 1`,
    db.promoRedemption.count({ where: { promoId, releasedAt: { not: null } } }),
  ])
  const days = rows.map(({ day, orders, revenue, discount, delivery }) => ({
    day, orders, revenue: kopecks(Number(revenue)), discount: kopecks(Number(discount)), delivery: kopecks(Number(delivery)),
  }))
  return {
    days,
    total: {
      orders: days.reduce((all, { orders }) => all + orders, 0),
      revenue: sum(days.map(({ revenue }) => revenue)),
      discount: sum(days.map(({ discount }) => discount)),
      delivery: sum(days.map(({ delivery }) => delivery)),
    },
    released,
  }
}
