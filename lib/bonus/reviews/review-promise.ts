import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { memberOf } from '../ledger/queries.ts'
import { rulesAt } from '../rules/rules-at.ts'

export type ReviewPromise = { readonly points: number; /** Of the rules that promise it. */ readonly rulesNumber: number }

/**
 * What somebody is told before they write a review: how many points it will bring when it is published. Null for who takes no part, where the rules give nothing, and when this
 * month has brought as many as they allow.
 */
export async function reviewPromise(personId: string): Promise<ReviewPromise | null> {
  const [member, rules] = await Promise.all([memberOf(db, personId), rulesAt(now())])
  if (!member || !rules || rules.reviewPoints === 0) return null
  const [{ count } = { count: 0 }] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM review_rewards WHERE member_id = ${member.id}::uuid AND bonus_month(granted_at) = bonus_month(${now()}::timestamptz)`
  return count < rules.reviewsPerMonth ? { points: rules.reviewPoints, rulesNumber: rules.number } : null
}
