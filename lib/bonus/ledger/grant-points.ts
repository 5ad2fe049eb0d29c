import type { Transaction } from '#lib/db/db.ts'

type Grant = {
  readonly memberId: string
  /** Whole, above nothing. */
  readonly points: number
  /** What it is given for, once: `earn:<order>`, `welcome:<member>`, `referral:<referral>:<member>`. */
  readonly key: string
  readonly at: Date
  /** The last moment of its last day; without it the rules of `at` say how long. */
  readonly expiresAt?: Date
} & ({ readonly source: 'order'; readonly orderId: string } | { readonly source: 'welcome' | 'referral' })

/**
 * Gives points: a lot of its own with its entry. What is due for an earlier return is withheld from it by the database. Answers the lot; null when it was
 * given before, or the member has left (4.1.11). One statement.
 */
export async function grantPoints(tx: Pick<Transaction, '$queryRaw'>, grant: Grant): Promise<string | null> {
  const { memberId, points, source, key, at, expiresAt = null } = grant
  const orderId = grant.source === 'order' ? grant.orderId : null
  const [lot] = await tx.$queryRaw<{ id: string }[]>`
    WITH lot AS (
      INSERT INTO bonus_lots (id, member_id, key, source, order_id, points, granted_at, expires_at)
      SELECT uuidv7(), m.id, ${key}, ${source}::bonus_source, ${orderId}::uuid, ${points}::int, ${at}::timestamptz(3),
        coalesce(${expiresAt}::timestamptz(3), bonus_day_end(${at}::timestamptz(3), coalesce((SELECT lot_days FROM bonus_rules_at(${at}::timestamptz(3))), 365)))
      FROM bonus_members m WHERE m.id = ${memberId}::uuid AND m.left_at IS NULL FOR NO KEY UPDATE
      ON CONFLICT DO NOTHING
      RETURNING *
    )
    INSERT INTO bonus_entries (member_id, lot_id, kind, points, order_id, happened_at)
    SELECT member_id, id, 'earn', points, order_id, granted_at FROM lot
    RETURNING lot_id AS id`
  return lot?.id ?? null
}
