import type { Transaction } from '#lib/db/db.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import { subjectOfContact } from '#lib/subjects/find-subject.ts'
import { appendEvents } from './append-events.ts'
import { choose } from './choose.ts'
import { ownVisit, type Visit } from './evidence.ts'
import { isGiven, lockCells } from './lock-cells.ts'
import type { CollectionPoint } from './purposes.ts'

export type NoThanks = {
  readonly point: CollectionPoint
  /** Of the widgets that were shown. */
  readonly tokens: readonly string[]
  readonly contact: { readonly channel: 'email' | 'sms' | 'site'; readonly value: string }
  readonly personId: string | null
  readonly evidence: Visit
}

/** Writes that somebody who was asked has said no, so that they are not asked again and again. What is given stays given. */
export async function refuseConsents(tx: Transaction, { point, tokens, contact, personId, evidence }: NoThanks): Promise<void> {
  const choices = (await choose(tx, point, tokens)).filter(({ text }) => text.channel === contact.channel)
  if (choices.length === 0) return
  const visit = ownVisit(evidence)
  const subjectId = await subjectOfContact(tx, contact, personId)
  const cells = await lockCells(tx, [subjectId])
  const asked = choices.filter(({ text }) => !cells.some((cell) => cell.purpose === text.purpose && cell.channel === text.channel && (isGiven(cell) || cell.state === 'refused')))
  await appendEvents(tx, subjectId, asked.map(({ token, widget, text }) => ({
    purpose: text.purpose, channel: text.channel, kind: 'refused', contactHash: contactHash(contact.channel, contact.value), textVersionId: text.versionId,
    evidence: { ...visit, form: point, token, textHash: text.hash, defaultState: widget.defaultState, locale: widget.locale },
  })))
}
