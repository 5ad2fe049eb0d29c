import type * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { takeTries } from '#lib/limits/limit.ts'
import type { Visit } from './evidence.ts'
import { grantConsents } from './grant-consents.ts'
import { personContacts } from './person-contacts.ts'
import type { setConsentSchema } from './schema.ts'
import { widgetOf } from './widget-token.ts'
import { withdrawConsents } from './withdraw-consents.ts'

/**
 * Gives (by the token of the widget that was shown) or withdraws (null) one consent of a signed-in person, by their own proved contact.
 * Answers whether it waits to be confirmed. Refusals `consent-forged`, `consent-stale`, `consent-no-contact`, `too-many-tries`.
 */
export async function setConsent(personId: string, { purpose, channel, token }: z.output<typeof setConsentSchema>, evidence: Visit): Promise<boolean> {
  if (token === null) {
    await db.$transaction((tx) => withdrawConsents(tx, { personId, cells: [{ purpose, channel }], evidence, point: 'communications' }))
    return false
  }
  const widget = widgetOf(token)
  if (widget?.purpose !== purpose || widget.channel !== channel) throw new Refusal('consent-forged')
  const { contacts, proved } = await personContacts(db, personId)
  const asks = channel !== 'site' && !proved[channel] && contacts[channel]
  if (asks) await takeTries(['ask:address', evidence.address], ['ask:contact', asks], ['ask:contact-day', asks])
  const { waiting } = await db.$transaction((tx) => grantConsents(tx, { point: 'communications', tokens: [token], contacts, personId, evidence, proved }))
  return waiting.length > 0
}
