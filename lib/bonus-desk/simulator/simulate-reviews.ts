import { db } from '#lib/db/db.ts'

type Numbers = { readonly reviewPoints: number; readonly reviewsPerMonth: number }

type Span = {
  /** Reviews first published from `from` on and before `to`; UTC. */
  readonly from: Date
  readonly to: Date
  /** Only reviews of who takes part now; otherwise everybody's. */
  readonly membersOnly: boolean
}

/** What published reviews would have cost under the rules in force and under a draft, in points: of each author as many a calendar month as the rules allow. */
export async function simulateReviews({ current, draft }: { readonly current: Numbers; readonly draft: Numbers }, { from, to, membersOnly }: Span): Promise<{ readonly reviews: number; readonly current: number; readonly draft: number }> {
  const [row] = await db.$queryRaw<{ reviews: number; current: number; draft: number }[]>`
    WITH counted AS (
      SELECT count(*) AS count FROM reviews r WHERE r.published_at >= ${from} AND r.published_at < ${to}
        AND (NOT ${membersOnly} OR EXISTS (SELECT FROM bonus_members m WHERE m.person_id = r.person_id AND m.left_at IS NULL))
      GROUP BY r.person_id, bonus_month(r.published_at)
    )
    SELECT coalesce(sum(count), 0)::int AS reviews, coalesce(sum(least(count, ${current.reviewsPerMonth}::int)), 0)::int * ${current.reviewPoints}::int AS current,
      coalesce(sum(least(count, ${draft.reviewsPerMonth}::int)), 0)::int * ${draft.reviewPoints}::int AS draft FROM counted`
  return row ?? { reviews: 0, current: 0, draft: 0 }
}
