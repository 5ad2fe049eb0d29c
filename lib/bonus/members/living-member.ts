import type { Transaction } from '#lib/db/db.ts'
import type { Contact } from '#lib/form/fields.ts'

/** Who takes part: a person, or a proved contact that belongs to nobody with an account. */
export type Joiner = { readonly personId: string } | Contact

/** The membership that a person or a contact has now; null when there is none, or it has ended. */
export async function livingMember(tx: Transaction, who: Joiner): Promise<{ readonly id: string; readonly referralCode: string } | null> {
  const whose = 'personId' in who ? { personId: who.personId } : { channel: who.channel, contact: who.value }
  return tx.bonusMember.findFirst({ where: { ...whose, leftAt: null }, select: { id: true, referralCode: true } })
}
