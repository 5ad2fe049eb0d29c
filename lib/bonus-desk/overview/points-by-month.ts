import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'

export type PointsMonth = {
  /** «2026-11», in the shop's zone. */
  readonly month: string
  /** Given for orders, joining, friends and by hand, less what was taken back. */
  readonly earned: number
  /** Spent, less what came back. */
  readonly spent: number
  /** Expired, or gone with who left. */
  readonly expired: number
}

/** What happened to points in each of the last twelve months, the first one first; this month is not over. */
export function pointsByMonth(): Promise<PointsMonth[]> {
  return db.$queryRaw<PointsMonth[]>`
    WITH months AS (
      SELECT generate_series(date_trunc('month', ${now()}::timestamptz AT TIME ZONE 'Europe/Saratov') - interval '11 months', date_trunc('month', ${now()}::timestamptz AT TIME ZONE 'Europe/Saratov'), interval '1 month') AS month
    ), moved AS (
      SELECT date_trunc('month', happened_at AT TIME ZONE 'Europe/Saratov') AS month,
        sum(points) FILTER (WHERE kind IN ('earn', 'take_back', 'adjust')) AS earned,
        -sum(points) FILTER (WHERE kind IN ('redeem', 'restore')) AS spent,
        -sum(points) FILTER (WHERE kind IN ('expire', 'left')) AS expired
      FROM bonus_entries WHERE happened_at >= (SELECT min(month) AT TIME ZONE 'Europe/Saratov' FROM months) GROUP BY 1
    )
    SELECT to_char(m.month, 'YYYY-MM') AS month, coalesce(earned, 0)::float8 AS earned, coalesce(spent, 0)::float8 AS spent, coalesce(expired, 0)::float8 AS expired
    FROM months m LEFT JOIN moved USING (month) ORDER BY m.month`
}
