import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'

export type SoldToday = { readonly orders: number; readonly sum: number; readonly yesterdayOrders: number; readonly yesterdaySum: number }

/** Orders placed since midnight in the shop's zone (kopecks), and until the same hour of the day before; cancelled and expired ones left out. */
export async function soldToday(): Promise<SoldToday> {
  const [row] = await db.$queryRaw<SoldToday[]>`
    WITH day AS (SELECT date_trunc('day', ${now()}::timestamptz, 'Europe/Saratov') AS start)
    SELECT count(*) FILTER (WHERE placed_at >= start)::int AS orders,
      coalesce(sum(total) FILTER (WHERE placed_at >= start), 0)::float8 AS sum,
      count(*) FILTER (WHERE placed_at < start)::int AS "yesterdayOrders",
      coalesce(sum(total) FILTER (WHERE placed_at < start), 0)::float8 AS "yesterdaySum"
    FROM day LEFT JOIN orders ON (placed_at >= start AND placed_at <= ${now()} OR placed_at >= start - interval '1 day' AND placed_at <= ${now()}::timestamptz - interval '1 day')
      AND state NOT IN ('cancelled', 'expired')`
  return row ?? { orders: 0, sum: 0, yesterdayOrders: 0, yesterdaySum: 0 }
}
