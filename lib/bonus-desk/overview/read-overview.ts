import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'

/** Whole points. */
export type Overview = {
  readonly members: number
  /** Can be spent now. */
  readonly outstanding: number
  /** Promised by orders that are paid and under way. */
  readonly pending: number
  /** To be withheld from what is earned next. */
  readonly due: number
}

/** What the programme owes its members at this moment. */
export async function readOverview(): Promise<Overview> {
  const [row] = await db.$queryRaw<Overview[]>`
    SELECT (SELECT count(*)::int FROM bonus_members WHERE left_at IS NULL) AS members,
      (SELECT coalesce(sum(remaining), 0)::float8 FROM bonus_lots WHERE remaining > 0 AND expires_at > ${now()}) AS outstanding,
      (SELECT coalesce(sum(l.bonus_earn), 0)::float8 FROM orders o JOIN order_lines l ON l.order_id = o.id
        WHERE o.state IN ('paid', 'packed', 'shipped') AND EXISTS (SELECT FROM bonus_members m WHERE m.id = o.bonus_member_id AND m.left_at IS NULL)) AS pending,
      (SELECT coalesce(sum(points), 0)::float8 FROM bonus_dues) AS due`
  return row ?? { members: 0, outstanding: 0, pending: 0, due: 0 }
}
