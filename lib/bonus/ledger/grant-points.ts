import type { Transaction } from '#lib/db/db.ts'

type Grant = {
  readonly memberId: string
  /** Whole, above nothing. */
  readonly points: number
  /** What it is given for, once: `earn:<order>`, `welcome:<member>`, `referral:<referral>:<member>`, `review:<order>:<line>`. */
  readonly key: string
  readonly at: Date
  /** The last moment of its last day; without it the rules of `at` say how long. */
  readonly expiresAt?: Date
} & ({ readonly source: 'order'; readonly orderId: string } | { readonly source: 'welcome' | 'referral' | 'review' })

/**
 * Gives points: a lot of its own with its entry. What is due for an earlier return is withheld from it by the database. Answers the lot; null when it was
 * given before, or the member has left (4.1.11). One call of the database.
 */
export async function grantPoints(tx: Pick<Transaction, '$queryRaw'>, grant: Grant): Promise<string | null> {
  const { memberId, points, source, key, at, expiresAt = null } = grant
  const orderId = grant.source === 'order' ? grant.orderId : null
  const [lot] = await tx.$queryRaw<{ id: string | null }[]>`
    SELECT bonus_grant(${memberId}::uuid, ${key}, ${source}::bonus_source, ${orderId}::uuid, ${points}::int, ${at}::timestamptz, ${expiresAt}::timestamptz) AS id`
  return lot?.id ?? null
}
