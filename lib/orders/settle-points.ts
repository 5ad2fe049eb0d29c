import { grantPoints } from '#lib/bonus/ledger/grant-points.ts'
import { restorePoints } from '#lib/bonus/ledger/restore-points.ts'
import { takeBack } from '#lib/bonus/ledger/take-back.ts'
import { rewardReferral } from '#lib/bonus/members/reward-referral.ts'
import { voidReferral } from '#lib/bonus/members/void-referral.ts'
import { tellEarned } from '#lib/bonus/notices/tell-earned.ts'
import { tellLevel } from '#lib/bonus/notices/tell-level.ts'
import type { Transaction } from '#lib/db/db.ts'

/** A delivered order earns what it has promised, less the pieces that were paid back before; who recommended its buyer gets theirs. */
export async function earnPoints(tx: Transaction, orderId: string, at: Date): Promise<void> {
  const { bonusMemberId: memberId, lines } = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: { bonusMemberId: true, lines: { select: { bonusEarn: true, returnLines: { where: { return: { state: 'received' } }, select: { bonusTaken: true } } } } },
  })
  if (memberId === null) return
  const points = lines.reduce((sum, { bonusEarn, returnLines }) => returnLines.reduce((rest, { bonusTaken }) => rest - bonusTaken, sum + bonusEarn), 0)
  const lotId = points > 0 ? await grantPoints(tx, { memberId, points, source: 'order', orderId, key: `earn:${orderId}`, at }) : null
  if (lotId !== null) await tellEarned(tx, lotId)
  await rewardReferral(tx, orderId, at)
  await tellLevel(tx, memberId, at)
}

/** An order that is over gives back all points that paid it and have not come back yet. */
export async function giveBackPoints(tx: Transaction, orderId: string, at: Date): Promise<void> {
  await restorePoints(tx, { orderId, at })
}

/** An order that came back whole gives back the same, and what somebody was given for recommending its buyer goes, too. */
export async function endReturnedPoints(tx: Transaction, orderId: string, at: Date): Promise<void> {
  await giveBackPoints(tx, orderId, at)
  await voidReferral(tx, orderId, at)
}

type Returned = { readonly orderId: string; readonly returnId: string; readonly at: Date; readonly lines: readonly { readonly bonusBack: number; readonly bonusTaken: number }[] }

/** The points of returned pieces: those that paid for them come back, those that they have earned are taken. */
export async function returnPoints(tx: Transaction, { lines, ...of }: Returned): Promise<void> {
  const back = lines.reduce((sum, { bonusBack }) => sum + bonusBack, 0)
  const taken = lines.reduce((sum, { bonusTaken }) => sum + bonusTaken, 0)
  if (back > 0) await restorePoints(tx, { ...of, points: back })
  if (taken > 0) await takeBack(tx, { ...of, points: taken })
}
