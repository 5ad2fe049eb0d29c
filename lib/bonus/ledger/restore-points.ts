import type { Transaction } from '#lib/db/db.ts'

type Restoration = {
  readonly orderId: string
  readonly at: Date
  /** How many come back; all that have not yet, when nothing is said. */
  readonly points?: number
  /** The return that brings them back; none when the order ends. */
  readonly returnId?: string
}

/**
 * Points that paid an order come back to the lots they were taken from, first to the one taken from last; a lot that has ended meanwhile lives on for thirty
 * days (trigger). A second call for the same end or return does nothing. Who has left gets nothing back. In the transaction that holds the order's row.
 * Answers how many came back. One statement.
 */
export async function restorePoints(tx: Pick<Transaction, '$queryRaw'>, { orderId, at, points, returnId }: Restoration): Promise<number> {
  const [found] = await tx.$queryRaw<{ back: number }[]>`
    WITH member AS MATERIALIZED (
      SELECT m.id FROM bonus_members m WHERE m.left_at IS NULL AND m.id IN (SELECT member_id FROM bonus_entries WHERE order_id = ${orderId}::uuid AND kind = 'redeem') FOR NO KEY UPDATE
    ), taken AS (
      SELECT e.member_id, e.lot_id, -sum(e.points) AS owed, max(e.position) FILTER (WHERE e.kind = 'redeem') AS last
      FROM bonus_entries e JOIN member m ON m.id = e.member_id WHERE e.order_id = ${orderId}::uuid AND e.kind IN ('redeem', 'restore')
      GROUP BY e.member_id, e.lot_id HAVING sum(e.points) < 0
    ), queue AS (
      SELECT *, sum(owed) OVER (ORDER BY last DESC) - owed AS before FROM taken
    ), restored AS (
      INSERT INTO bonus_entries (member_id, lot_id, kind, points, order_id, return_id, happened_at)
      SELECT member_id, lot_id, 'restore', least(owed, coalesce(${points ?? null}::int, 2147483647) - before)::int, ${orderId}::uuid, ${returnId ?? null}::uuid, ${at}::timestamptz(3)
      FROM queue WHERE before < coalesce(${points ?? null}::int, 2147483647) AND NOT EXISTS (
        SELECT FROM bonus_entries WHERE order_id = ${orderId}::uuid AND kind = 'restore' AND return_id IS NOT DISTINCT FROM ${returnId ?? null}::uuid)
      RETURNING points
    )
    SELECT coalesce(sum(points), 0)::int AS back FROM restored`
  return found?.back ?? 0
}
