import { getBalance } from '#lib/bonus/ledger/balance.ts'
import { memberOf } from '#lib/bonus/ledger/queries.ts'
import { rulesAt } from '#lib/bonus/rules/rules-at.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { isBlocked } from '#lib/subjects/is-blocked.ts'
import type { PointsToSpend } from './types.ts'

/** What a customer may pay by points; null for who takes no part, while there are no rules, and while their data are blocked: what is disputed is used for nothing (6.2.4). */
export async function getPoints(personId: string): Promise<PointsToSpend | null> {
  const at = now()
  const [member, rules, blocked] = await Promise.all([memberOf(db, personId), rulesAt(at), isBlocked(db, { personId })])
  return member && rules && !blocked ? { balance: await getBalance(member.id, { at }), redeemShare: rules.redeemShare } : null
}
