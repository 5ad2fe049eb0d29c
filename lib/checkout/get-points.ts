import { getBalance } from '#lib/bonus/ledger/balance.ts'
import { memberOf } from '#lib/bonus/ledger/queries.ts'
import { rulesAt } from '#lib/bonus/rules/rules-at.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { PointsToSpend } from './types.ts'

/** What a customer may pay by points; null for who takes no part, and while there are no rules. */
export async function getPoints(personId: string): Promise<PointsToSpend | null> {
  const at = now()
  const [member, rules] = await Promise.all([memberOf(db, personId), rulesAt(at)])
  return member && rules && { balance: await getBalance(member.id, { at }), redeemShare: rules.redeemShare }
}
