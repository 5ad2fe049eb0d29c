import { Refusal } from '#lib/action/refusal.ts'
import type { Visit } from '#lib/consent/evidence.ts'
import { grantConsents } from '#lib/consent/grant-consents.ts'
import { personContacts } from '#lib/consent/person-contacts.ts'
import { widgetOf } from '#lib/consent/widget-token.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { CheckoutInput } from './schema.ts'

/**
 * Writes the consents that were ticked at the checkout: a customer's for the contacts they have proved, a guest's for those of the order, which
 * are asked to confirm. An order never fails by it (2.2, 6.1.1): a box whose text has changed, that is not ours or has no contact gives nothing.
 */
export async function keepConsents(tx: Transaction, { consents, contact }: Pick<CheckoutInput, 'consents' | 'contact'>, personId: string | null, visit: Visit): Promise<void> {
  if (consents.length === 0) return
  const mobile = /^\+7(?!9)/.test(contact.phone) ? {} : { sms: contact.phone }
  const { contacts, proved } = personId === null ? { contacts: { email: contact.email, ...mobile, site: undefined }, proved: {} } : await personContacts(tx, personId)
  const tokens = consents.filter((token) => {
    const channel = widgetOf(token)?.channel
    return channel === undefined || contacts[channel] !== undefined
  })
  try {
    await grantConsents(tx, { point: 'checkout', tokens, contacts, personId, evidence: visit, proved, asksAgain: false })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}
