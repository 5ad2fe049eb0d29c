import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'
import { dropPoints } from '../ledger/drop-points.ts'

/**
 * Somebody leaves the programme: all their points are gone, promised and owed ones end, and so does what waits for them as a friend. What was bought with
 * points stays as it was agreed. Who joins again is another member, without another welcome. Answers the points that are gone. Refusal `not-member`.
 */
export async function leaveProgramme(tx: Transaction, memberId: string, at: Date): Promise<number> {
  const { count } = await tx.bonusMember.updateMany({ where: { id: memberId, leftAt: null }, data: { leftAt: at } })
  if (count === 0) throw new Refusal('not-member')
  await tx.bonusReferral.updateMany({ where: { friendId: memberId, state: { in: ['waiting', 'held'] } }, data: { state: 'void', decidedAt: at } })
  return dropPoints(tx, memberId, at)
}
