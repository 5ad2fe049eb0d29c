import type { Transaction } from '#lib/db/db.ts'

/**
 * What a review has brought is taken back, because it stands no more or its goods came back: from its own lot first, then from those that expire first. What is not there
 * any more is due, and withheld from what is earned next, as of `takeBack`; what has expired unused is not asked for. A second call does nothing, and who has left owes
 * nothing. The member is locked by then; the database refuses it while the review stands. One statement.
 */
export async function takeBackReview(tx: Pick<Transaction, '$executeRaw'>, { lotId, at }: { readonly lotId: string; readonly at: Date }): Promise<void> {
  await tx.$executeRaw`
    WITH given AS MATERIALIZED (
      SELECT g.member_id, g.points + coalesce((SELECT sum(e.points) FROM bonus_entries e WHERE e.lot_id = g.id AND e.kind = 'expire'), 0) AS points
      FROM bonus_lots g JOIN bonus_members m ON m.id = g.member_id AND m.left_at IS NULL
      WHERE g.id = ${lotId}::uuid AND g.source = 'review'
        AND NOT EXISTS (SELECT FROM bonus_entries WHERE review_lot_id = g.id) AND NOT EXISTS (SELECT FROM bonus_dues WHERE review_lot_id = g.id)
    ), lots AS MATERIALIZED (
      SELECT l.id, l.member_id, l.remaining, l.id <> ${lotId}::uuid AS other, l.expires_at, l.granted_at FROM bonus_lots l
      WHERE l.member_id IN (SELECT member_id FROM given) AND l.remaining > 0 AND (l.expires_at > ${at}::timestamptz(3) OR l.id = ${lotId}::uuid)
      ORDER BY l.expires_at, l.granted_at, l.id FOR NO KEY UPDATE
    ), queue AS (
      SELECT *, sum(remaining) OVER (ORDER BY other, expires_at, granted_at, id) - remaining AS before FROM lots
    ), taken AS (
      INSERT INTO bonus_entries (member_id, lot_id, kind, points, review_lot_id, happened_at)
      SELECT q.member_id, q.id, 'take_back', -least(q.remaining, g.points - q.before)::int, ${lotId}::uuid, ${at}::timestamptz(3)
      FROM queue q JOIN given g ON g.member_id = q.member_id WHERE q.before < g.points ORDER BY q.before
    )
    INSERT INTO bonus_dues (member_id, review_lot_id, points, happened_at)
    SELECT g.member_id, ${lotId}::uuid, (g.points - there.points)::int, ${at}::timestamptz(3)
    FROM given g CROSS JOIN LATERAL (SELECT coalesce(sum(remaining), 0) AS points FROM lots) there WHERE there.points < g.points`
}
