import type { Transaction } from '#lib/db/db.ts'
import { moveMembership } from '../ledger/move-membership.ts'
import { livingMember } from './living-member.ts'

/**
 * Two records of one person become one: where both take part, the points of the one that goes become the other's, each with its own term; otherwise the membership
 * becomes the kept person's as it is, and so do those that ended. Both people are locked, and the merge is on record. Answers how many memberships have moved.
 */
export async function moveMemberships(tx: Transaction, keptId: string, goneId: string): Promise<number> {
  const kept = await livingMember(tx, { personId: keptId })
  const gone = await livingMember(tx, { personId: goneId })
  if (kept && gone) await moveMembership(tx, gone.id, kept.id)
  const { count } = await tx.bonusMember.updateMany({ where: { personId: goneId }, data: { personId: keptId } })
  return count + (kept && gone ? 1 : 0)
}
