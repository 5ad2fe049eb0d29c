import type * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { takeTries } from '#lib/limits/limit.ts'
import { contactsOf } from './contacts-of.ts'
import type { Visit } from './evidence.ts'
import { grantConsents } from './grant-consents.ts'
import { messageCells } from './purposes.ts'
import type { setSubscriptionSchema } from './schema.ts'
import { type SubscriptionContact, subscriptionContact } from './subscription-token.ts'
import { widgetOf } from './widget-token.ts'
import { withdrawConsents } from './withdraw-consents.ts'

export type SetSubscription = {
  /** Given, and still to be confirmed. */
  readonly waits: boolean
  /** There was something to withdraw. */
  readonly withdrew: boolean
}

/**
 * The same as setConsent for whoever holds the link of a contact's preference centre. What is given by it waits for its confirmation: links
 * travel on with forwarded letters, so withdrawing is all they do by themselves. Refusals `not-found`, those of a grant, `too-many-tries`.
 */
export async function setSubscription(
  { token, purpose, channel, consent }: z.output<typeof setSubscriptionSchema>, evidence: Visit,
): Promise<SetSubscription> {
  const contact = await contactBy(token)
  if (contact.channel !== channel) throw new Refusal('not-found')
  const { subjectId, hash: contactHash, personId } = contact
  if (consent === null) {
    const count = await db.$transaction((tx) => withdrawConsents(tx, { subjectId, contactHash, cells: [{ purpose, channel }], evidence, point: 'communications' }))
    return { waits: false, withdrew: count > 0 }
  }
  const widget = widgetOf(consent)
  if (widget?.purpose !== purpose || widget.channel !== channel) throw new Refusal('consent-forged')
  const value = (await contactsOf(db, [subjectId])).find(({ hash }) => hash === contactHash)?.value
  if (value === undefined) throw new Refusal('not-found')
  await takeTries(['ask:address', evidence.address], ['ask:contact', value], ['ask:contact-day', value])
  const granted = await db.$transaction((tx) => grantConsents(tx, { point: 'communications', tokens: [consent], contacts: { [channel]: value }, personId, evidence }))
  return { waits: granted.waiting.length > 0, withdrew: false }
}

/** Ends every message that was agreed to for the link's contact; an application goes on (its own switch ends it). Answers how many consents that were. Refusal `not-found`. */
export async function unsubscribe(token: string, evidence: Visit): Promise<number> {
  const { subjectId, hash: contactHash } = await contactBy(token)
  return db.$transaction((tx) => withdrawConsents(tx, { subjectId, contactHash, cells: messageCells, evidence, point: 'communications' }))
}

async function contactBy(token: string): Promise<SubscriptionContact> {
  const contact = await subscriptionContact(db, token)
  if (!contact) throw new Refusal('not-found')
  return contact
}
