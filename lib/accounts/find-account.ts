import type { Transaction } from '#lib/db/db.ts'
import type { MessageChannel } from '#lib/db/generated/enums.ts'

/** Which kind of contact is reached by a channel. */
export function kindOf(channel: MessageChannel): 'email' | 'mobile' {
  return channel === 'email' ? 'email' : 'mobile'
}

type Contact = { readonly channel: MessageChannel; readonly value: string }

/** Whose proved contact this is, with an account; null for nobody. For commands of doors only: no page ever shows the difference. */
export async function findAccount(tx: Pick<Transaction, 'contactPoint'>, { channel, value }: Contact) {
  const found = await tx.contactPoint.findFirst({
    where: { kind: kindOf(channel), value, verifiedAt: { not: null }, person: { account: { isNot: null } } },
    select: { personId: true, person: { select: { surname: true, givenName: true, patronymic: true, account: { select: { passwordHash: true } } } } },
  })
  if (!found) return null
  const { surname, givenName, patronymic, account } = found.person
  return { personId: found.personId, words: [surname, givenName, patronymic, value], passwordHash: account?.passwordHash ?? null }
}
