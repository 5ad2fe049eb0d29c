import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { type OperatorCard, operatorCard } from '#lib/shop.ts'
import { subjectKey } from '#lib/subjects/subject-key.ts'
import { contactsOf } from './contacts-of.ts'
import type { HashedEvent } from './event-hash.ts'
import { type Evidence, unsealEvidence } from './evidence.ts'
import { cutText } from './ledger-key.ts'
import { maskContact } from './mask-contact.ts'
import { consentPurposes, type ConsentPurpose } from './purposes.ts'
import type { SubscriptionContact } from './subscription-token.ts'
import { textHref } from './text-href.ts'

export type ReceiptEvent = HashedEvent & { readonly hash: string }

/** What proves to a person what they agreed to: whole without the shop. */
export type Receipt = {
  readonly issuedAt: Date
  readonly operator: OperatorCard
  /** Their own, in full; null where its key is gone. */
  readonly contact: string | null
  readonly text: { readonly title: string; readonly number: number; readonly hash: string; readonly text: string; readonly href: string } | null
  readonly policy: { readonly number: number; readonly hash: string; readonly href: string }
  readonly evidence: Evidence | null
  /** The event, and all that follow it in the chain up to its head. */
  readonly chain: readonly ReceiptEvent[]
  /** The first signed checkpoint that covers the event; null until the next night. */
  readonly checkpoint: { readonly id: number; readonly signed: string; readonly signature: string; readonly href: string } | null
}

/** The receipt of an event of a person's own; null for anybody else's. */
export async function consentReceipt(personId: string, hash: string): Promise<Receipt | null> {
  return readReceipt({ personId }, hash)
}

/**
 * The same for whoever holds the link of a contact: links travel on with forwarded letters, so the contact is masked, and of the evidence only
 * the page, the text and the box are told. Null for an event that is not of this contact.
 */
export async function contactReceipt({ subjectId, hash: contactHash }: Pick<SubscriptionContact, 'subjectId' | 'hash'>, hash: string): Promise<Receipt | null> {
  const receipt = await readReceipt({ id: subjectId }, hash)
  if (receipt?.chain[0]?.contactHash !== contactHash) return null
  return { ...receipt, contact: receipt.contact === null ? null : maskContact(receipt.contact), evidence: receipt.evidence && withoutNetwork(receipt.evidence) }
}

/** What of an evidence is not of a browser and its network. */
function withoutNetwork({ url, form, textHash, defaultState, locale }: Evidence): Evidence {
  return { form, ...(url !== undefined && { url }), ...(locale !== undefined && { locale }), ...(textHash !== undefined && { textHash }), ...(defaultState && { defaultState }) }
}

async function readReceipt(subject: { readonly id: string } | { readonly personId: string }, hash: string): Promise<Receipt | null> {
  if (!/^[0-9a-f]{64}$/.test(hash)) return null
  const version = { select: { number: true, hash: true, text: true, document: { select: { title: true } } } } as const
  const event = await db.consentEvent.findFirst({
    where: { hash, subject: { ...subject, destroyedAt: null } },
    include: { evidence: { select: { sealed: true } }, textVersion: version, policyVersion: version },
  })
  if (!event) return null
  const { subjectId, contactHash, purpose, channel, textVersion, policyVersion } = event
  const [chain, key, contacts] = await Promise.all([
    db.consentEvent.findMany({ where: { subjectId, sequence: { gte: event.sequence } }, orderBy: { sequence: 'asc' }, omit: { position: true } }),
    subjectKey(db, subjectId),
    contactsOf(db, [subjectId]),
  ])
  return {
    issuedAt: now(),
    operator: operatorCard({ inn: env.OPERATOR_INN, ogrnip: env.OPERATOR_OGRNIP }),
    contact: channel === 'site' ? null : (contacts.find((each) => each.hash === contactHash)?.value ?? null),
    text: textVersion && isPurpose(purpose)
      ? { title: textVersion.document.title, number: textVersion.number, hash: textVersion.hash, text: textVersion.text, href: env.APP_URL + textHref({ purpose, channel }, textVersion.number) }
      : null,
    policy: { number: policyVersion.number, hash: policyVersion.hash, href: `${env.APP_URL}/privacy/${policyVersion.number}` },
    evidence: event.evidence && key ? unsealEvidence(subjectId, event.evidence.sealed, key) : null,
    chain,
    checkpoint: await checkpointAfter(event.position),
  }
}

async function checkpointAfter(position: bigint): Promise<Receipt['checkpoint']> {
  const taken = await db.consentCheckpoint.findFirst({ where: { position: { gte: position } }, orderBy: { id: 'asc' } })
  if (!taken) return null
  const before = await db.consentCheckpoint.findUnique({ where: { id: taken.id - 1 }, select: { signature: true } })
  return { id: taken.id, signed: cutText(taken, before?.signature ?? null), signature: taken.signature, href: `${env.APP_URL}/privacy/ledger` }
}

const isPurpose = (code: string): code is ConsentPurpose => Object.hasOwn(consentPurposes, code)
