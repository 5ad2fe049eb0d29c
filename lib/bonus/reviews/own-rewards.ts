import { db } from '#lib/db/db.ts'

/** What somebody's reviews have brought them, by the order and the position of its line; reviews that brought nothing are not among them. */
export async function ownRewards(personId: string): Promise<readonly { readonly order: number; readonly position: number; readonly points: number }[]> {
  return db.$queryRaw<{ order: number; position: number; points: number }[]>`
    SELECT o.number AS order, w.position, w.points FROM bonus_members m JOIN review_rewards w ON w.member_id = m.id JOIN orders o ON o.id = w.order_id::uuid
    WHERE m.person_id = ${personId}::uuid AND m.left_at IS NULL ORDER BY w.granted_at`
}
