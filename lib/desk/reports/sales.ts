import { db } from '#lib/db/db.ts'
import type { Period } from './period.ts'

export type SalesDay = {
  /** «2026-11-22», in the shop's zone. */
  readonly day: string
  /** Kopecks. */
  readonly paid: number
  readonly refunded: number
}

/**
 * What came in and went back on each day of a period: payments by card when the bank confirmed them, payments on delivery when the order
 * was handed over, refunds when they were confirmed.
 */
export function salesByDay({ from, to }: Period): Promise<SalesDay[]> {
  return db.$queryRaw<SalesDay[]>`
    WITH money AS (
      SELECT settled_at AS at, amount AS paid, 0 AS refunded FROM payments WHERE state = 'succeeded' AND settled_at >= ${from} AND settled_at < ${to}
      UNION ALL SELECT settled_at, 0, amount FROM refunds WHERE state = 'succeeded' AND settled_at >= ${from} AND settled_at < ${to}
      UNION ALL SELECT e.happened_at, o.total, 0 FROM order_events e JOIN orders o ON o.id = e.order_id AND o.payment_method = 'on_delivery'
        WHERE e.kind = 'delivered' AND e.happened_at >= ${from} AND e.happened_at < ${to}
    ), each_day AS (
      SELECT (at AT TIME ZONE 'Europe/Saratov')::date AS day, sum(paid)::float8 AS paid, sum(refunded)::float8 AS refunded FROM money GROUP BY 1
    )
    SELECT d::date::text AS day, coalesce(paid, 0) AS paid, coalesce(refunded, 0) AS refunded
    FROM generate_series((${from}::timestamptz AT TIME ZONE 'Europe/Saratov')::date, (${to}::timestamptz AT TIME ZONE 'Europe/Saratov')::date - 1, interval '1 day') d
    LEFT JOIN each_day ON each_day.day = d::date ORDER BY d`
}

export type OrdersDay = { readonly day: string; readonly placed: number; /** Of these, by now. */ readonly cancelled: number }

/** How many orders were placed on each day of a period, and how many of these came to nothing. */
export function ordersByDay({ from, to }: Period): Promise<OrdersDay[]> {
  return db.$queryRaw<OrdersDay[]>`
    WITH each_day AS (
      SELECT (placed_at AT TIME ZONE 'Europe/Saratov')::date AS day, count(*)::int AS placed, count(*) FILTER (WHERE state IN ('cancelled', 'expired'))::int AS cancelled
      FROM orders WHERE placed_at >= ${from} AND placed_at < ${to} GROUP BY 1
    )
    SELECT d::date::text AS day, coalesce(placed, 0) AS placed, coalesce(cancelled, 0) AS cancelled
    FROM generate_series((${from}::timestamptz AT TIME ZONE 'Europe/Saratov')::date, (${to}::timestamptz AT TIME ZONE 'Europe/Saratov')::date - 1, interval '1 day') d
    LEFT JOIN each_day ON each_day.day = d::date ORDER BY d`
}
