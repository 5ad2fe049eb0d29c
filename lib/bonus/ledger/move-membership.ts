import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { BonusSource } from '#lib/db/generated/enums.ts'
import { dropPoints } from './drop-points.ts'

/**
 * A membership becomes part of another one: of a person who has proved its contact, or who is the same by a merge on record (trigger). Its lots go there with all
 * their entries, terms and what returns may still bring back; so do dues, adjustments, welcomes, recommendations and orders. It has ended then, without losing a point but
 * those of `without`: nobody is welcomed twice.
 */
export async function moveMembership(tx: Transaction, fromId: string, toId: string, { without }: { readonly without?: BonusSource } = {}): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM bonus_members WHERE id IN (${fromId}::uuid, ${toId}::uuid) ORDER BY id FOR UPDATE`
  const moment = now()
  await tx.bonusMember.update({ where: { id: fromId }, data: { leftAt: moment, movedToId: toId, personId: null, channel: null, contact: null } })
  if (without) await dropPoints(tx, fromId, moment, without)
  // The foreign key takes the entries along.
  await tx.bonusLot.updateMany({ where: { memberId: fromId }, data: { memberId: toId } })
  const moved = { where: { memberId: fromId }, data: { memberId: toId } }
  await tx.bonusDue.updateMany(moved)
  await tx.bonusAdjustment.updateMany(moved)
  await tx.bonusWelcome.updateMany(moved)
  await tx.bonusLevelChange.updateMany(moved)
  await tx.order.updateMany({ where: { bonusMemberId: fromId }, data: { bonusMemberId: toId } })
  await tx.bonusReferral.updateMany({ where: { referrerId: fromId, friendId: { not: toId } }, data: { referrerId: toId } })
  const known = await tx.bonusReferral.count({ where: { friendId: toId } })
  if (known === 0) await tx.bonusReferral.updateMany({ where: { friendId: fromId, referrerId: { not: toId } }, data: { friendId: toId } })
}
