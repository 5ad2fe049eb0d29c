import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'
import { payOut } from './pay-out.ts'

/** Who of the staff decides, and when. */
type Decision = { readonly by: string; readonly at: Date }

/** A human has looked at a recommendation that was held, and gives what was promised. Refusals `not-found`, `changed-meanwhile`. */
export async function payReferral(tx: Transaction, referralId: string, { by, at }: Decision): Promise<void> {
  const { signals, ...pair } = await held(tx, referralId)
  const outcome = await payOut(tx, pair, at)
  await tx.bonusReferral.update({ where: { id: referralId }, data: { state: outcome.state, signals: [...signals, ...outcome.signals], decidedBy: by, decidedAt: at } })
}

/** A human has found that it was no recommendation. Refusals as above. */
export async function refuseReferral(tx: Transaction, referralId: string, { by, at }: Decision): Promise<void> {
  await held(tx, referralId)
  await tx.bonusReferral.update({ where: { id: referralId }, data: { state: 'refused', decidedBy: by, decidedAt: at } })
}

/** Locked: of two who decide the second is told. */
async function held(tx: Transaction, referralId: string) {
  await tx.$queryRaw`SELECT 1 FROM bonus_referrals WHERE id = ${referralId}::uuid FOR UPDATE`
  const referral = await tx.bonusReferral.findUnique({
    where: { id: referralId }, select: { id: true, referrerId: true, friendId: true, createdAt: true, signals: true, state: true },
  })
  if (!referral) throw new Refusal('not-found')
  const { state, ...rest } = referral
  if (state !== 'held') throw new Refusal('changed-meanwhile')
  return rest
}
