import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'

export type LiabilityMonth = {
  /** «2026-11»: the month in which they expire, in the shop's zone. */
  readonly month: string
  readonly points: number
  readonly members: number
  /** By what they were given for. */
  readonly orders: number
  readonly welcome: number
  readonly referral: number
  readonly adjustment: number
  readonly review: number
}

/** Points that can be spent now, by the month in which they expire, months without any among them: what the programme owes, and until when. */
export function readLiability(): Promise<LiabilityMonth[]> {
  return db.$queryRaw<LiabilityMonth[]>`
    WITH owed AS (
      -- The first moment at which they cannot be spent is the midnight after their last day.
      SELECT date_trunc('month', (expires_at - interval '1 second') AT TIME ZONE 'Europe/Saratov') AS month, sum(remaining) AS points, count(DISTINCT member_id) AS members,
        sum(remaining) FILTER (WHERE source = 'order') AS orders, sum(remaining) FILTER (WHERE source = 'welcome') AS welcome,
        sum(remaining) FILTER (WHERE source = 'referral') AS referral, sum(remaining) FILTER (WHERE source = 'adjustment') AS adjustment,
        sum(remaining) FILTER (WHERE source = 'review') AS review
      FROM bonus_lots WHERE remaining > 0 AND expires_at > ${now()} GROUP BY 1
    ), months AS (
      SELECT generate_series(min(month), max(month), interval '1 month') AS month FROM owed
    )
    SELECT to_char(m.month, 'YYYY-MM') AS month, coalesce(points, 0)::float8 AS points, coalesce(members, 0)::int AS members, coalesce(orders, 0)::float8 AS orders,
      coalesce(welcome, 0)::float8 AS welcome, coalesce(referral, 0)::float8 AS referral, coalesce(adjustment, 0)::float8 AS adjustment, coalesce(review, 0)::float8 AS review
    FROM months m LEFT JOIN owed USING (month) ORDER BY m.month`
}
