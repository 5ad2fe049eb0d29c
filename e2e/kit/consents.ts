import { db } from '#lib/db/db.ts'
import { grantConsents } from '#lib/consent/grant-consents.ts'
import { maskContact } from '#lib/consent/mask-contact.ts'
import { personContacts } from '#lib/consent/person-contacts.ts'
import type { CollectionPoint, ConsentCell } from '#lib/consent/purposes.ts'
import { textsInForce } from '#lib/consent/read-texts.ts'
import { subscriptionToken } from '#lib/consent/subscription-token.ts'
import { widgetToken } from '#lib/consent/widget-token.ts'
import { withdrawConsents } from '#lib/consent/withdraw-consents.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import { subjectOfContact } from '#lib/subjects/find-subject.ts'

export type Consents = typeof consents

/** «ads/email». */
type CellName = `${ConsentCell['purpose']}/${ConsentCell['channel']}`

const visit = { url: '/account/communications', address: '203.0.113.7', userAgent: 'e2e', sessionId: null, locale: 'ru' }

/** The ledger as tests read it and write it, through the commands of the domain. */
export const consents = {
  /** What an empty box posts when it is ticked. `before`: of a text that is not in force any more. */
  async tokenOf(point: CollectionPoint, cell: ConsentCell, { before = false } = {}): Promise<string> {
    const [text] = await textsInForce([cell])
    if (!text) throw new Error(`no text for ${cell.purpose}/${cell.channel}`)
    return widgetToken({ ...cell, point, versionId: text.versionId, textHash: before ? 'a'.repeat(64) : text.hash })
  },

  /** A customer gives these consents by their proved contacts. */
  async give({ personId }: { readonly personId: string }, ...cells: readonly ConsentCell[]): Promise<void> {
    const tokens = await Promise.all(cells.map((cell) => consents.tokenOf('communications', cell)))
    const { contacts, proved } = await personContacts(db, personId)
    await db.$transaction((tx) => grantConsents(tx, { point: 'communications', tokens, contacts, personId, evidence: visit, proved }))
  },

  async withdraw({ personId }: { readonly personId: string }, ...cells: readonly ConsentCell[]): Promise<void> {
    await db.$transaction((tx) => withdrawConsents(tx, { personId, cells, evidence: visit, point: 'communications' }))
  },

  /** What holds of a contact now: «ads/email» → `confirmed`. */
  async stateOf(contact: string): Promise<Partial<Record<CellName, string>>> {
    const rows = await db.consentCurrent.findMany({ where: { contactHash: hashOf(contact) }, select: { purpose: true, channel: true, state: true } })
    return Object.fromEntries(rows.map(({ purpose, channel, state }) => [`${purpose}/${channel}`, state]))
  },

  /** Everything the ledger says of a contact, in its order. */
  async eventsOf(contact: string) {
    const rows = await db.consentEvent.findMany({
      where: { contactHash: hashOf(contact) },
      orderBy: { position: 'asc' },
      select: { kind: true, purpose: true, channel: true, textVersionId: true, hash: true, actor: true },
    })
    return rows.map(({ purpose, channel, ...event }) => ({ ...event, cell: `${purpose}/${channel}` }))
  },

  /** The link of a contact's preference centre, as letters carry it. */
  async linkOf(contact: string, personId: string | null = null): Promise<string> {
    const channel = channelOf(contact)
    const token = await db.$transaction(async (tx) => subscriptionToken(tx, await subjectOfContact(tx, { channel, value: contact }, personId), channel))
    if (!token) throw new Error(`${contact} is nobody's`)
    return `/subscription/${token}`
  },

  masked: maskContact,
}

function channelOf(contact: string): 'email' | 'sms' {
  return contact.includes('@') ? 'email' : 'sms'
}

function hashOf(contact: string): string {
  return contactHash(channelOf(contact), contact)
}
