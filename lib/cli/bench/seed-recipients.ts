import { randomBytes, randomUUID } from 'node:crypto'
import { sealEvidence } from '#lib/consent/evidence.ts'
import type { ConsentCell } from '#lib/consent/purposes.ts'
import { textsInForce } from '#lib/consent/read-texts.ts'
import { writeEvents } from '#lib/consent/append-events.ts'
import { seal } from '#lib/crypto/seal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'

const AT_ONCE = 500

export type Recipient = { readonly subjectId: string; readonly to: string; readonly eventPosition: bigint }

/** People who gave and confirmed a consent, event by event, sealed as always; `contacts` are theirs, one each. */
export async function seedRecipients(contacts: readonly string[], cell: ConsentCell = { purpose: 'news-offers', channel: 'email' }): Promise<Recipient[]> {
  const [text] = await textsInForce([cell])
  if (!text) throw new Error(`no text for ${cell.purpose} by ${cell.channel}`)
  const made: Recipient[] = []
  for (let from = 0; from < contacts.length; from += AT_ONCE) made.push(...(await seedSome(contacts.slice(from, from + AT_ONCE), cell, text.versionId)))
  return made
}

async function seedSome(contacts: readonly string[], { purpose, channel }: ConsentCell, textVersionId: string): Promise<Recipient[]> {
  const moment = now()
  const people = contacts.map((to) => ({ to, subjectId: randomUUID(), key: randomBytes(32).toString('base64url'), hash: contactHash(channel, to) }))
  await db.subject.createMany({ data: people.map(({ subjectId }) => ({ id: subjectId, createdAt: moment })) })
  await db.subjectKey.createMany({ data: people.map(({ subjectId, key }) => ({ subjectId, sealed: seal('subject-key', subjectId, key, env.LEDGER_SECRET) })) })
  await db.subjectContact.createMany({ data: people.map(({ subjectId, to, hash, key }) => ({ subjectId, channel, hash, sealed: seal('contact', subjectId, to, key), createdAt: moment })) })
  for (const kind of ['granted', 'confirmed'] as const) {
    await writeEvents(db, people.map(({ subjectId, key, hash }) => {
      const { sealed, hash: evidenceHash } = sealEvidence(subjectId, { url: '/subscription', address: '203.0.113.7', userAgent: 'bench', sessionId: null, locale: 'ru', form: 'newsletter', textHash: hash }, key)
      return { subjectId, purpose, channel, kind, contactHash: hash, textVersionId, sealed, evidenceHash, point: 'newsletter' }
    }))
  }
  const cells = await db.consentCurrent.findMany({ where: { subjectId: { in: people.map(({ subjectId }) => subjectId) }, purpose, channel }, select: { subjectId: true, eventPosition: true } })
  const positions = new Map(cells.map(({ subjectId, eventPosition }) => [subjectId, eventPosition]))
  return people.map(({ subjectId, to }) => ({ subjectId, to, eventPosition: positions.get(subjectId) ?? 0n }))
}

/** Plans a message to each of them. */
export async function planMessages(campaignId: string, recipients: readonly Recipient[], variant = 'a'): Promise<void> {
  for (let from = 0; from < recipients.length; from += 5_000) {
    await db.campaignMessage.createMany({ data: recipients.slice(from, from + 5_000).map(({ subjectId, eventPosition }) => ({ campaignId, subjectId, eventPosition, variant })) })
  }
}
