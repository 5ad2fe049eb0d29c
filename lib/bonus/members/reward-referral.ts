import type { Transaction } from '#lib/db/db.ts'
import { rulesAt } from '../rules/rules-at.ts'
import { payOut } from './pay-out.ts'
import { referralSignals } from './referral-signals.ts'

/**
 * The friend's order has been delivered: both get their points, if its goods cost enough in money (rules, 8.1). Signs that both are one or live together
 * leave it to a human; nothing is refused here. To be called in the transaction of the delivery; a second call does nothing.
 */
export async function rewardReferral(tx: Transaction, orderId: string, at: Date): Promise<void> {
  const order = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { bonusMemberId: true, goodsTotal: true, discountTotal: true, bonusTotal: true } })
  if (order.bonusMemberId === null) return
  await tx.$queryRaw`SELECT 1 FROM bonus_referrals WHERE friend_id = ${order.bonusMemberId}::uuid FOR UPDATE`
  const referral = await tx.bonusReferral.findFirst({
    where: { friendId: order.bonusMemberId, state: 'waiting' },
    select: { id: true, referrerId: true, friendId: true, createdAt: true, referrer: { select: { personId: true } }, friend: { select: { personId: true } } },
  })
  if (!referral) return
  const rules = await rulesAt(referral.createdAt, tx)
  if (!rules || order.goodsTotal - order.discountTotal - order.bonusTotal < rules.friendMinOrder) return
  const { referrer, friend, ...pair } = referral
  if (referrer.personId !== null && referrer.personId === friend.personId) {
    await tx.bonusReferral.update({ where: { id: pair.id }, data: { state: 'void', signals: ['same-person'], orderId, decidedAt: at } })
    return
  }
  const signals = await referralSignals(tx, { referrerId: pair.referrerId, orderId })
  if (signals.length > 0) {
    await tx.bonusReferral.update({ where: { id: pair.id }, data: { state: 'held', signals, orderId } })
    return
  }
  await tx.bonusReferral.update({ where: { id: pair.id }, data: { ...(await payOut(tx, pair, at)), orderId, decidedAt: at } })
}
