import { randomInt, randomUUID } from 'node:crypto'
import { grantConsents, type Granted } from '#lib/consent/grant-consents.ts'
import type { Visit } from '#lib/consent/evidence.ts'
import type { CollectionPoint, ConsentCell } from '#lib/consent/purposes.ts'
import { textsInForce } from '#lib/consent/read-texts.ts'
import { widgetToken } from '#lib/consent/widget-token.ts'
import { db } from '#lib/db/db.ts'
import { proofToken } from '#lib/proofs/proof-secret.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'

export const NEWS = { purpose: 'news-offers', channel: 'email' } as const satisfies ConsentCell
export const ADS = { purpose: 'ads', channel: 'email' } as const satisfies ConsentCell
export const ADS_SMS = { purpose: 'ads', channel: 'sms' } as const satisfies ConsentCell
export const RECOMMENDATIONS = { purpose: 'recommendations', channel: 'site' } as const satisfies ConsentCell

/** Where a test ticks its boxes. */
export const visit = (url = '/subscription'): Visit => ({ url, address: '203.0.113.5', userAgent: 'Mozilla/5.0', sessionId: null, locale: 'ru' })

export const someEmail = (): string => `${randomUUID()}@example.ru`
export const someMobile = (): string => `+79${randomInt(100_000_000, 1_000_000_000)}`

/** The token of the box that a point shows for a cell now. */
export async function tokenOf(point: CollectionPoint, cell: ConsentCell): Promise<string> {
  const [text] = await textsInForce([cell])
  if (!text) throw new Error(`no text for ${cell.purpose} by ${cell.channel}`)
  return widgetToken({ ...text, point, textHash: text.hash })
}

/** Somebody subscribes; nothing is confirmed yet. */
export async function subscribeTo(email: string, ...cells: readonly ConsentCell[]): Promise<Granted> {
  const point = cells.every(({ purpose }) => purpose === 'news-offers') ? 'newsletter' : 'communications'
  const tokens = await Promise.all((cells.length > 0 ? cells : [NEWS]).map((cell) => tokenOf(point, cell)))
  return db.$transaction((tx) => grantConsents(tx, { point, tokens, contacts: { email }, personId: null, evidence: visit() }))
}

/** The link of the latest letter that asks a contact to confirm. */
export async function confirmationLink(contact: string): Promise<string> {
  const { id } = await db.proof.findFirstOrThrow({ where: { contact, purpose: 'confirm_consent' }, orderBy: { createdAt: 'desc' }, select: { id: true } })
  return proofToken(id)
}

/** What the projection says of a contact: purpose -> state, with a star where it is live. */
export async function statesOf(channel: 'email' | 'sms', value: string): Promise<Record<string, string>> {
  const rows = await db.consentCurrent.findMany({ where: { contactHash: contactHash(channel, value) } })
  return Object.fromEntries(rows.map(({ purpose, state, live }) => [purpose, live ? `${state}*` : state]))
}

/** The kinds of events of a contact's chain, in their order. */
export async function eventsOf(channel: 'email' | 'sms', value: string): Promise<string[]> {
  const events = await db.consentEvent.findMany({ where: { contactHash: contactHash(channel, value) }, orderBy: { position: 'asc' }, select: { purpose: true, kind: true } })
  return events.map(({ purpose, kind }) => `${purpose} ${kind}`)
}
