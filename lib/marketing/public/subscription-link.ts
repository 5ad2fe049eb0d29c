import { contactToken } from '#lib/consent/subscription-token.ts'
import { contactOfCode } from './contact-code.ts'
import { type MessageRef, messageOf } from './message-token.ts'

export type SubscriptionLink = {
  /** What the domain of consents knows the contact by. */
  readonly token: string
  /** The message whose link it was; null when it was none's. */
  readonly message: MessageRef | null
}

/** What stands in the address of a preference centre: a message, the code of an SMS, or the token of a contact. Says nothing of whether it opens. */
export function subscriptionLink(text: string): SubscriptionLink {
  const message = messageOf(text)
  if (message) return { token: contactToken(message.contactId), message }
  const contactId = contactOfCode(text)
  return { token: contactId === null ? text : contactToken(contactId), message: null }
}
