import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'

type Redemption = {
  readonly memberId: string
  readonly orderId: string
  /** Whole, above nothing. */
  readonly points: number
  readonly at: Date
}

/**
 * Pays an order by points: of the member's lots first those that expire first. Of several at once, each finds what the one before has left. A second call for
 * the same order does nothing. One statement. Refusals `bonus-short` (fields: `balance`; also when the member has left), `bonus-blocked` (6.2.4).
 */
export async function redeemPoints(tx: Pick<Transaction, '$queryRaw'>, { memberId, orderId, points, at }: Redemption): Promise<void> {
  const [found] = await tx.$queryRaw<{ balance: number; blocked: boolean | null; paid: boolean }[]>`
    WITH member AS MATERIALIZED (
      SELECT m.id, EXISTS (SELECT FROM blocked_people b WHERE b.person_id = m.person_id) AS blocked
      FROM bonus_members m WHERE m.id = ${memberId}::uuid AND m.left_at IS NULL FOR NO KEY UPDATE OF m
    ), lots AS MATERIALIZED (
      SELECT l.id, l.member_id, l.remaining, l.expires_at, l.granted_at FROM bonus_lots l
      WHERE l.member_id = (SELECT id FROM member) AND l.remaining > 0 AND l.expires_at > ${at}::timestamptz(3)
      ORDER BY l.expires_at, l.granted_at, l.id FOR NO KEY UPDATE
    ), queue AS (
      SELECT *, sum(remaining) OVER (ORDER BY expires_at, granted_at, id) - remaining AS before FROM lots
    ), known AS (
      SELECT (SELECT coalesce(sum(remaining), 0)::int FROM lots) AS balance, (SELECT blocked FROM member) AS blocked,
        EXISTS (SELECT FROM bonus_entries WHERE order_id = ${orderId}::uuid AND kind = 'redeem') AS paid
    ), taken AS (
      INSERT INTO bonus_entries (member_id, lot_id, kind, points, order_id, happened_at)
      SELECT q.member_id, q.id, 'redeem', -least(q.remaining, ${points}::int - q.before)::int, ${orderId}::uuid, ${at}::timestamptz(3)
      FROM queue q, known k WHERE q.before < ${points}::int AND k.balance >= ${points}::int AND NOT k.blocked AND NOT k.paid ORDER BY q.before
    )
    SELECT balance, blocked, paid FROM known`
  if (found?.paid) return
  if (found?.blocked) throw new Refusal('bonus-blocked')
  if (!found || found.balance < points) throw new Refusal('bonus-short', { balance: String(found?.balance ?? 0) })
}
