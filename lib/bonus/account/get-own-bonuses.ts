import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { kopecks } from '#lib/money/money.ts'
import { getBalance } from '../ledger/balance.ts'
import { getDue, getExpiring, getPending, memberOf } from '../ledger/queries.ts'
import { referralPath } from '../members/referral-path.ts'
import { rulesAt } from '../rules/rules-at.ts'
import { readLevel } from './read-level.ts'
import type { OwnBonuses } from './types.ts'

/** The membership of a person as they see it; null when they take no part. */
export async function getOwnBonuses(personId: string): Promise<OwnBonuses | null> {
  const member = await memberOf(db, personId)
  if (!member) return null
  const { id: memberId, joinedAt, rulesNumber, referralCode } = member
  const moment = now()
  const [balance, pending, expiring, due, level, rules, recommended] = await Promise.all([
    getBalance(memberId), getPending(memberId), getExpiring(memberId), getDue(memberId), readLevel(memberId, moment), rulesAt(moment), recommendations(memberId),
  ])
  return {
    memberId, joinedAt, acceptedRules: rulesNumber, balance, pending, expiring, due, level,
    redeemShare: (rules?.redeemShare ?? 0) / 100,
    referral: {
      href: `${env.APP_URL}${referralPath(referralCode)}`, reward: rules?.referralPoints ?? 0, friendReward: rules?.friendPoints ?? 0, friendMinOrder: kopecks(rules?.friendMinOrder ?? 0), ...recommended,
    },
  }
}

/** In numbers alone: who they are is theirs. */
async function recommendations(memberId: string): Promise<{ readonly waiting: number; readonly paid: number }> {
  const [waiting, paid] = await Promise.all([
    db.bonusReferral.count({ where: { referrerId: memberId, state: { in: ['waiting', 'held'] } } }), db.bonusReferral.count({ where: { referrerId: memberId, state: 'paid' } }),
  ])
  return { waiting, paid }
}
