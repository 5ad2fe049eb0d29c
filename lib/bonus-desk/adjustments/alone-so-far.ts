import { days } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'

/** Points that were given to and taken from a member within 30 days without a second person; the database counts the same. */
export async function aloneSoFar(tx: Pick<Transaction, '$queryRaw'>, memberId: string, at: Date): Promise<number> {
  const [row] = await tx.$queryRaw<{ points: number }[]>`
    SELECT coalesce(sum(abs(points)), 0)::int AS points FROM bonus_adjustments
    WHERE member_id = ${memberId}::uuid AND state = 'done' AND approver_id IS NULL AND decided_at > ${new Date(at.getTime() - days(30))}`
  return row?.points ?? 0
}
