import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'
import { isBlocked } from '#lib/subjects/is-blocked.ts'

/** What one person may keep (trigger `guard_address`). */
const MOST_ADDRESSES = 10

type Two = { readonly keptId: string; readonly goneId: string }

/**
 * Why two persons cannot become one now: Refusals `merge-blocked` (6.2.4), `merge-destruction`, `merge-claim`: what is decided of somebody is
 * decided first; `merge-addresses`: more than one may keep, so the person says which go; `merge-staff`: a record of the staff never goes into another.
 */
export async function refuseMerge(tx: Transaction, { keptId, goneId }: Two): Promise<void> {
  const either = { in: [keptId, goneId] }
  const whose = { OR: [{ personId: either }, { subject: { personId: either } }] }
  if ((await isBlocked(tx, { personId: keptId })) || (await isBlocked(tx, { personId: goneId }))) throw new Refusal('merge-blocked')
  if ((await tx.destruction.count({ where: { state: 'planned', subject: { personId: either } } })) > 0) throw new Refusal('merge-destruction')
  if ((await tx.subjectRequest.count({ where: { state: 'received', kind: 'destroy', ...whose } })) > 0) throw new Refusal('merge-destruction')
  if ((await tx.claim.count({ where: { state: 'received', ...whose } })) > 0) throw new Refusal('merge-claim')
  if ((await tx.address.count({ where: { personId: either } })) > MOST_ADDRESSES) throw new Refusal('merge-addresses')
  if ((await tx.account.count({ where: { personId: goneId, roles: { isEmpty: false } } })) > 0) throw new Refusal('merge-staff')
}
