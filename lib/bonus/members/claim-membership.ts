import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { moveMembership } from '../ledger/move-membership.ts'
import { lockJoiner } from './lock-joiner.ts'
import { provedContacts } from './proved-contacts.ts'
import { newReferralCode } from './referral-code.ts'

/**
 * Memberships of the contacts a person has proved become the person's: the first as it is, others become part of it with all their points and terms, but
 * no second welcome. To be called wherever `claimOrders` is. Answers the person's membership, null without one.
 */
export async function claimMembership(tx: Transaction, personId: string): Promise<string | null> {
  const contacts = await provedContacts(tx, personId)
  const whose = [{ personId }, ...contacts.map(({ channel, value }) => ({ channel, contact: value }))]
  const living = () => tx.bonusMember.findMany({ where: { leftAt: null, OR: whose }, orderBy: { joinedAt: 'asc' }, select: { id: true, personId: true, rulesNumber: true } })
  const seen = await living()
  // Nothing to claim, as at most sign-ins: no lock.
  if (seen.every((member) => member.personId === personId)) return seen[0]?.id ?? null
  await lockJoiner(tx, { personId })
  const found = await living()
  const first = found.find((member) => member.personId === personId) ?? found[0]
  if (!first) return null
  const own = first.personId === personId ? first.id : await takeOver(tx, personId, first)
  for (const { id } of found.filter((member) => member.personId === null && member.id !== own && member.id !== first.id)) {
    await moveMembership(tx, id, own, { without: 'welcome' })
    // Whoever had recommended the programme to themselves gets nothing for it.
    await tx.bonusReferral.updateMany({ where: { friendId: id, state: { in: ['waiting', 'held'] } }, data: { state: 'void', decidedAt: now() } })
  }
  return own
}

/** The membership of a contact as the person's: as it is, or, of who took part before and had their welcome, as part of a new one. */
async function takeOver(tx: Transaction, personId: string, { id, rulesNumber }: { readonly id: string; readonly rulesNumber: number }): Promise<string> {
  if ((await tx.bonusMember.count({ where: { personId } })) === 0) {
    await tx.bonusMember.update({ where: { id }, data: { personId, channel: null, contact: null } })
    return id
  }
  const own = await tx.bonusMember.create({ data: { personId, joinedAt: now(), rulesNumber, referralCode: newReferralCode() }, select: { id: true } })
  await moveMembership(tx, id, own.id, { without: 'welcome' })
  return own.id
}
