import type { Transaction } from '#lib/db/db.ts'

type Taking = {
  readonly orderId: string
  /** What the returned pieces had earned. */
  readonly points: number
  readonly returnId: string
  readonly at: Date
}

/**
 * Points that returned pieces had earned are taken back: from the order's own lot first, then from those that expire first. What is not there any more is due,
 * and withheld from what is earned next: no balance falls below nothing, no money is kept. A second call for the same return does nothing, nor one for an order that
 * has earned nothing or whose member has left. In the transaction that holds the order's row. Answers what was taken and what is due. One statement.
 */
export async function takeBack(tx: Pick<Transaction, '$queryRaw'>, { orderId, points, returnId, at }: Taking): Promise<{ readonly taken: number; readonly due: number }> {
  const [found] = await tx.$queryRaw<{ taken: number; due: number }[]>`
    WITH member AS MATERIALIZED (
      SELECT m.id FROM bonus_members m WHERE m.left_at IS NULL AND m.id = (SELECT member_id FROM bonus_lots WHERE order_id = ${orderId}::uuid)
        AND NOT EXISTS (SELECT FROM bonus_entries WHERE order_id = ${orderId}::uuid AND return_id = ${returnId}::uuid AND kind = 'take_back')
        AND NOT EXISTS (SELECT FROM bonus_dues WHERE order_id = ${orderId}::uuid AND return_id = ${returnId}::uuid) FOR NO KEY UPDATE
    ), lots AS MATERIALIZED (
      SELECT l.id, l.member_id, l.remaining, l.order_id IS DISTINCT FROM ${orderId}::uuid AS other, l.expires_at, l.granted_at FROM bonus_lots l
      WHERE l.member_id = (SELECT id FROM member) AND l.remaining > 0 AND (l.expires_at > ${at}::timestamptz(3) OR l.order_id = ${orderId}::uuid)
      ORDER BY l.expires_at, l.granted_at, l.id FOR NO KEY UPDATE
    ), queue AS (
      SELECT *, sum(remaining) OVER (ORDER BY other, expires_at, granted_at, id) - remaining AS before FROM lots
    ), taken AS (
      INSERT INTO bonus_entries (member_id, lot_id, kind, points, order_id, return_id, happened_at)
      SELECT member_id, id, 'take_back', -least(remaining, ${points}::int - before)::int, ${orderId}::uuid, ${returnId}::uuid, ${at}::timestamptz(3)
      FROM queue WHERE before < ${points}::int ORDER BY before
      RETURNING points
    ), due AS (
      INSERT INTO bonus_dues (member_id, order_id, return_id, points, happened_at)
      SELECT id, ${orderId}::uuid, ${returnId}::uuid, (${points}::int - (SELECT coalesce(sum(remaining), 0) FROM lots))::int, ${at}::timestamptz(3)
      FROM member WHERE (SELECT coalesce(sum(remaining), 0) FROM lots) < ${points}::int
      RETURNING points
    )
    SELECT (SELECT coalesce(-sum(points), 0)::int FROM taken) AS taken, (SELECT coalesce(sum(points), 0)::int FROM due) AS due`
  return found ?? { taken: 0, due: 0 }
}
