import { sign, unsign } from '#lib/crypto/signature.ts'
import type { Transaction } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'

const PURPOSE = 'subscription'

/**
 * What opens the preference centre of a subject's contact without signing in, for links in letters to it: the contact's row, signed. Null
 * when there is no living contact by this channel. It opens nothing of the contact that comes after this one.
 */
export async function subscriptionToken(tx: Transaction, subjectId: string, channel: 'email' | 'sms'): Promise<string | null> {
  const contact = await tx.subjectContact.findFirst({ where: { subjectId, channel, releasedAt: null }, orderBy: { createdAt: 'desc' }, select: { id: true } })
  return contact && contactToken(contact.id)
}

/** The same of a row of `subject_contacts` that is known: of a message of a campaign, of the code in an SMS. */
export function contactToken(contactId: string): string {
  return sign(PURPOSE, contactId, env.LEDGER_SECRET)
}

export type SubscriptionContact = {
  readonly subjectId: string
  readonly personId: string | null
  readonly channel: 'email' | 'sms'
  readonly hash: string
}

/** The contact of a preference centre; null for a token that is not ours, a contact that was given up, a subject that was destroyed. */
export async function subscriptionContact(tx: Transaction, token: string): Promise<SubscriptionContact | null> {
  const id = unsign(PURPOSE, token, env.LEDGER_SECRET)
  if (id === null) return null
  const contact = await tx.subjectContact.findFirst({
    where: { id, releasedAt: null, subject: { destroyedAt: null } },
    select: { subjectId: true, channel: true, hash: true, subject: { select: { personId: true } } },
  })
  if (!contact || contact.channel === 'site') return null
  return { subjectId: contact.subjectId, channel: contact.channel, hash: contact.hash, personId: contact.subject.personId }
}
