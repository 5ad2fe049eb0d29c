import { days } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { grantPoints } from '../ledger/grant-points.ts'
import { tellEarned } from '../notices/tell-earned.ts'
import { rulesAt } from '../rules/rules-at.ts'

type Referral = { readonly id: string; readonly referrerId: string; readonly friendId: string; readonly createdAt: Date }

const YEAR = days(365)

/**
 * Gives both sides of a recommendation what the rules promised when the friend joined. Who has left gets nothing; who has recommended as many friends
 * within twelve months as the rules allow neither, while the friend does. Under the lock of who recommended. Answers how it ended.
 */
export async function payOut(tx: Transaction, { id, referrerId, friendId, createdAt }: Referral, at: Date): Promise<{ state: 'paid' | 'void'; signals: string[] }> {
  const rules = await rulesAt(createdAt, tx)
  if (!rules) return { state: 'void', signals: [] }
  const living = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM bonus_members WHERE id IN (${referrerId}::uuid, ${friendId}::uuid) AND left_at IS NULL ORDER BY id FOR UPDATE`
  const lives = (memberId: string) => living.some((member) => member.id === memberId)
  if (rules.friendPoints > 0 && lives(friendId)) {
    await give(tx, { memberId: friendId, points: rules.friendPoints, key: `referral:${id}:${friendId}`, at })
  }
  if (!lives(referrerId)) return { state: 'void', signals: ['left'] }
  const paid = await tx.bonusReferral.count({ where: { referrerId, state: 'paid', decidedAt: { gt: new Date(at.getTime() - YEAR) } } })
  if (paid >= rules.referralsPerYear) return { state: 'void', signals: ['per-year'] }
  if (rules.referralPoints > 0) {
    await give(tx, { memberId: referrerId, points: rules.referralPoints, key: `referral:${id}:${referrerId}`, at })
  }
  return { state: 'paid', signals: [] }
}

/** Points of a recommendation, and the notice of them for whoever has agreed to notices. */
async function give(tx: Transaction, grant: { readonly memberId: string; readonly points: number; readonly key: string; readonly at: Date }): Promise<void> {
  const lotId = await grantPoints(tx, { ...grant, source: 'referral' })
  if (lotId !== null) await tellEarned(tx, lotId)
}
