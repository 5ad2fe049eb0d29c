import type { Transaction } from '#lib/db/db.ts'

/**
 * What a recommendation has given is taken back from both, because the order that was its reason came back whole: from its own lot first, then from those that expire
 * first. What is not there any more is due, and withheld from what is earned next, as of `takeBack`. A second call does nothing, and who has left owes nothing. The
 * recommendation is `void` and locked by then, its order returned (the database refuses it otherwise). One statement.
 */
export async function takeBackReferral(tx: Pick<Transaction, '$executeRaw'>, { referralId, at }: { readonly referralId: string; readonly at: Date }): Promise<void> {
  await tx.$executeRaw`
    WITH given AS MATERIALIZED (
      SELECT member_id, sum(points) AS points FROM bonus_lots WHERE source = 'referral' AND split_part(key, ':', 2) = ${referralId}
        AND NOT EXISTS (SELECT FROM bonus_entries WHERE referral_id = ${referralId}::uuid) AND NOT EXISTS (SELECT FROM bonus_dues WHERE referral_id = ${referralId}::uuid)
      GROUP BY member_id
    ), member AS MATERIALIZED (
      SELECT m.id FROM bonus_members m WHERE m.id IN (SELECT member_id FROM given) AND m.left_at IS NULL ORDER BY m.id FOR NO KEY UPDATE
    ), lots AS MATERIALIZED (
      SELECT l.id, l.member_id, l.remaining, NOT (l.source = 'referral' AND split_part(l.key, ':', 2) = ${referralId}) AS other, l.expires_at, l.granted_at FROM bonus_lots l
      WHERE l.member_id IN (SELECT id FROM member) AND l.remaining > 0 AND (l.expires_at > ${at}::timestamptz(3) OR l.source = 'referral' AND split_part(l.key, ':', 2) = ${referralId})
      ORDER BY l.member_id, l.expires_at, l.granted_at, l.id FOR NO KEY UPDATE
    ), queue AS (
      SELECT *, sum(remaining) OVER (PARTITION BY member_id ORDER BY other, expires_at, granted_at, id) - remaining AS before FROM lots
    ), taken AS (
      INSERT INTO bonus_entries (member_id, lot_id, kind, points, referral_id, happened_at)
      SELECT q.member_id, q.id, 'take_back', -least(q.remaining, g.points - q.before)::int, ${referralId}::uuid, ${at}::timestamptz(3)
      FROM queue q JOIN given g ON g.member_id = q.member_id WHERE q.before < g.points ORDER BY q.member_id, q.before
    )
    INSERT INTO bonus_dues (member_id, referral_id, points, happened_at)
    SELECT g.member_id, ${referralId}::uuid, (g.points - there.points)::int, ${at}::timestamptz(3)
    FROM given g JOIN member m ON m.id = g.member_id CROSS JOIN LATERAL (SELECT coalesce(sum(remaining), 0) AS points FROM lots WHERE member_id = g.member_id) there WHERE there.points < g.points`
}
