import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'

/** The living membership of a person; null when they take no part. */
export function memberOf(tx: Pick<Transaction, 'bonusMember'>, personId: string): Promise<{ readonly id: string; readonly joinedAt: Date; readonly rulesNumber: number; readonly referralCode: string } | null> {
  return tx.bonusMember.findFirst({ where: { personId, leftAt: null }, select: { id: true, joinedAt: true, rulesNumber: true, referralCode: true } })
}

/** What expires when, the soonest first: points by the last moment of their day. */
export function getExpiring(memberId: string, tx: Pick<Transaction, '$queryRaw'> = db): Promise<{ readonly at: Date; readonly points: number }[]> {
  return tx.$queryRaw<{ at: Date; points: number }[]>`
    SELECT expires_at AS at, sum(remaining)::int AS points FROM bonus_lots WHERE member_id = ${memberId}::uuid AND remaining > 0 AND expires_at > ${now()}::timestamptz(3)
    GROUP BY expires_at ORDER BY expires_at`
}

/** Points promised by orders that are paid and not delivered yet, or come to be paid at the door and are packed already; less what returns have ended. */
export function getPending(memberId: string, tx: Pick<Transaction, '$queryRaw'> = db): Promise<{ readonly order: number; readonly points: number }[]> {
  return tx.$queryRaw<{ order: number; points: number }[]>`
    SELECT o.number AS order, (sum(l.bonus_earn) - coalesce((SELECT sum(r.bonus_taken) FROM return_lines r JOIN returns t ON t.id = r.return_id WHERE r.order_id = o.id AND t.state = 'received'), 0))::int AS points
    FROM orders o JOIN order_lines l ON l.order_id = o.id
    WHERE o.bonus_member_id = ${memberId}::uuid AND o.state IN ('paid', 'packed', 'shipped') AND EXISTS (SELECT FROM bonus_members m WHERE m.id = o.bonus_member_id AND m.left_at IS NULL)
    GROUP BY o.id HAVING sum(l.bonus_earn) > 0 ORDER BY o.number`
}

/** Points that returns should have taken back and that were spent: withheld from what is earned next. */
export async function getDue(memberId: string, tx: Pick<Transaction, 'bonusDue'> = db): Promise<number> {
  const { _sum } = await tx.bonusDue.aggregate({ where: { memberId }, _sum: { points: true } })
  return _sum.points ?? 0
}
