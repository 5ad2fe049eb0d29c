import { createHash } from 'node:crypto'
import { now } from '#lib/clock/clock.ts'
import { env } from '#lib/env.ts'
import { type ComposedMail, composeMail, mailSource } from '#lib/mail/compose-mail.ts'
import { messageId } from '#lib/mail/message-id.ts'
import { shop } from '#lib/shop.ts'
import type { About } from '../content/about.ts'
import type { CompiledMail } from '../content/compiled.ts'
import { personaliseMail } from '../content/personalise.ts'
import { mailHeaders, messageLinks } from '../public/message-links.ts'
import { messageUuid } from './message-uuid.ts'

/** One message of a campaign, and whom it is for. */
export type Addressed = {
  readonly campaignId: string
  readonly subjectId: string
  readonly occurrence: number
  readonly letter: string
  readonly contactId: string
  readonly givenName: string | null
  readonly points: number | null
  /** Reactions may be tied to this message (a living consent). */
  readonly counted: boolean
  /** Lower-cased e-mail, or E.164. */
  readonly to: string
  /** Of a message of a standing campaign. */
  readonly about?: About
}

export type WrittenLetter = {
  readonly channel: 'email'
  readonly to: string
  readonly from: string
  readonly composed: ComposedMail
  readonly source: Buffer
  readonly messageId: string
  readonly payloadHash: string
}

/** A letter for one person, as it will stand on the wire but for its signature. */
export function writeLetter(compiled: CompiledMail, campaign: { readonly number: number; readonly purpose: string }, message: Addressed): WrittenLetter {
  const { campaignId, subjectId, occurrence, to } = message
  const links = messageLinks(message)
  const id = messageUuid(campaignId, subjectId, occurrence)
  const composed = composeMail({
    ...personaliseMail(compiled, { givenName: message.givenName, points: message.points, links, ...(message.about && { about: message.about }) }),
    from: env.MAIL_FROM,
    replyTo: shop.email,
    to,
    messageId: messageId(id),
    date: now(),
    headers: mailHeaders(links, campaign),
  })
  const source = mailSource(composed)
  return { channel: 'email', to, from: links.returnPath, composed, source, messageId: id, payloadHash: createHash('sha256').update(source).digest('hex') }
}
