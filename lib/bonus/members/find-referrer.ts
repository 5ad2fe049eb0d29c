import type { Transaction } from '#lib/db/db.ts'
import type { Contact } from '#lib/form/fields.ts'

/** The living member whose code it is; null when it is nobody's. */
export async function findReferrer(tx: Transaction, code: string): Promise<{ readonly id: string; readonly personId: string | null; readonly contact: string | null } | null> {
  return tx.bonusMember.findFirst({ where: { referralCode: code, leftAt: null }, select: { id: true, personId: true, contact: true } })
}

/**
 * Whether somebody new may be a friend of a referrer: not the same person, not the same contact, and nobody who has bought here before
 * (rules, 8.1 and 8.3).
 */
export async function isNewFriend(
  tx: Transaction, referrer: { readonly personId: string | null; readonly contact: string | null }, friend: { readonly personId: string | null; readonly contacts: readonly Contact[] },
): Promise<boolean> {
  if (friend.personId !== null && friend.personId === referrer.personId) return false
  if (friend.contacts.some(({ value }) => value === referrer.contact)) return false
  const values = friend.contacts.map(({ value }) => value)
  const own = [{ email: { in: values } }, { phone: { in: values } }, ...(friend.personId === null ? [] : [{ personId: friend.personId }])]
  return (await tx.order.count({ where: { state: { in: ['paid', 'packed', 'shipped', 'delivered', 'returned'] }, OR: own } })) === 0
}
