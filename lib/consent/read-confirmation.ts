import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { proofOfToken } from '#lib/proofs/proof-secret.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import { asConfirmation } from './confirmation-payload.ts'
import { goodsOf } from './goods-of.ts'
import { maskContact } from './mask-contact.ts'
import { subscriptionToken } from './subscription-token.ts'
import { textHref } from './text-href.ts'
import { consentPurposes, type ConsentCell, type ConsentPurpose } from './purposes.ts'
import type { ConfirmationView } from './types.ts'
import { withoutTitle } from './without-title.ts'

/** What the link of a confirmation is about, without doing anything; null for a token that is not ours, or is forgotten. */
export async function readConfirmation(token: string): Promise<ConfirmationView | null> {
  const proofId = proofOfToken(token)
  if (proofId === null) return null
  const proof = await db.proof.findFirst({
    where: { id: proofId, purpose: 'confirm_consent' },
    select: { channel: true, contact: true, payload: true, expiresAt: true, provedAt: true, tries: true },
  })
  if (!proof?.channel || !proof.contact) return null
  const { channel, contact, provedAt } = proof
  const asked = asConfirmation(proof.payload)
  const hash = contactHash(channel, contact)
  const texts = asked ? await textsOf(asked.grants.map(({ eventHash }) => eventHash)) : await textsConfirmed(hash, provedAt)
  const waits = asked !== null && (await db.consentCurrent.count({
    where: asked.restock === undefined
      ? { eventHash: { in: asked.grants.map(({ eventHash }) => eventHash) }, state: 'granted' }
      // Each request is confirmed by itself, also while the consent holds by another.
      : { subjectId: asked.subjectId, purpose: 'back-in-stock', contactHash: hash, state: { in: ['granted', 'confirmed'] } },
  })) > 0
  const open = waits && proof.expiresAt > now() && proof.tries < 5
  const confirmed = !open && (provedAt !== null ? texts.length > 0 : await isConfirmed(hash, texts))
  return {
    state: open ? 'open' : confirmed ? 'confirmed' : 'dead',
    channel,
    contact: maskContact(contact),
    texts,
    goods: asked?.restock === undefined ? null : await goodsOf(asked.restock),
    subscription: confirmed ? await pathOf(hash, channel) : null,
  }
}

type Text = ConfirmationView['texts'][number]
type Row = { purpose: string; channel: ConsentCell['channel']; title: string; text: string; number: number }

async function textsOf(eventHashes: readonly string[]): Promise<Text[]> {
  return (await db.$queryRaw<Row[]>`
    SELECT e.purpose, e.channel::text AS channel, d.title, v.text, v.number
    FROM consent_events e JOIN document_versions v ON v.id = e.text_version_id JOIN documents d ON d.id = v.document_id
    WHERE e.hash = ANY(${[...eventHashes]}::text[]) ORDER BY e.position`).flatMap(textOfRow)
}

/** What a proof that was given has confirmed and holds still: what was confirmed for its contact at that moment. */
async function textsConfirmed(hash: string, provedAt: Date | null): Promise<Text[]> {
  return (await db.$queryRaw<Row[]>`
    SELECT c.purpose, c.channel::text AS channel, d.title, v.text, v.number
    FROM consent_current c JOIN document_versions v ON v.id = c.text_version_id JOIN documents d ON d.id = v.document_id
    WHERE c.contact_hash = ${hash} AND c.state = 'confirmed' AND c.since BETWEEN ${provedAt}::timestamptz - interval '1 minute' AND ${provedAt}::timestamptz + interval '1 minute'
    ORDER BY c.purpose`).flatMap(textOfRow)
}

async function isConfirmed(hash: string, texts: readonly Text[]): Promise<boolean> {
  return (await db.consentCurrent.count({ where: { contactHash: hash, state: 'confirmed', purpose: { in: texts.map(({ purpose }) => purpose) } } })) > 0
}

function textOfRow({ purpose, channel, title, text, number }: Row): Text[] {
  if (!isPurpose(purpose)) return []
  const cell = { purpose, channel }
  return [{ ...cell, title, text: withoutTitle(text, title), textNumber: number, href: textHref(cell, number) }]
}

const isPurpose = (code: string): code is ConsentPurpose => Object.hasOwn(consentPurposes, code)

async function pathOf(hash: string, channel: 'email' | 'sms'): Promise<string | null> {
  const contact = await db.subjectContact.findFirst({ where: { hash, releasedAt: null }, select: { subjectId: true } })
  const token = contact && (await subscriptionToken(db, contact.subjectId, channel))
  return token && `/subscription/${token}`
}
