import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { getBalance } from '../ledger/balance.ts'
import { getExpiring, memberOf } from '../ledger/queries.ts'
import { rulesAt } from '../rules/rules-at.ts'
import { readLevel } from './read-level.ts'
import type { BonusGlance } from './types.ts'

/** What the overview says of a person's points; null when they take no part, or no rules are in force. */
export async function getGlance(personId: string): Promise<BonusGlance | null> {
  const member = await memberOf(db, personId)
  if (!member) return null
  const moment = now()
  const [balance, expiring, level, rules] = await Promise.all([getBalance(member.id), getExpiring(member.id), readLevel(member.id, moment), rulesAt(moment)])
  if (!level || !rules) return null
  const first = expiring.find(({ at }) => at.getTime() <= moment.getTime() + days(rules.noticeDays))
  return { balance, level: level.name, first: first ?? null }
}
