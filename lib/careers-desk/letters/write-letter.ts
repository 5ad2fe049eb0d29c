import { now } from '#lib/clock/clock.ts'
import { queueApplicationMessage } from '#lib/careers/queue-application-message.ts'
import { publicReason } from '#lib/careers/reasons.ts'
import type { Transaction } from '#lib/db/db.ts'
import { fillTemplate } from './fill-template.ts'
import { refuseWords } from './refuse-words.ts'

type Letter = { readonly subject: string; readonly body: string }

/**
 * Writes a letter to a candidate, its places filled, and queues it, in the caller's transaction: a service message about the application, which never advertises (4.1.3). `authorId` null: the shop
 * by itself. Refusal `invalid` (field `body`) for words that advertise and for places that there are not.
 */
export async function writeLetter(tx: Transaction, applicationId: string, { subject, body }: Letter, authorId: string | null): Promise<{ id: string }> {
  refuseWords(`${subject}\n${body}`)
  const { givenName, number, rejectReason, vacancy } = await tx.application.findUniqueOrThrow({
    where: { id: applicationId }, select: { givenName: true, number: true, rejectReason: true, vacancy: { select: { title: true } } },
  })
  const facts = { name: givenName, number, vacancy: vacancy.title, reason: publicReason(rejectReason) }
  const createdAt = now()
  const letter = await tx.applicationLetter.create({
    data: { applicationId, subject: fillTemplate(subject, facts), body: fillTemplate(body, facts), authorId, createdAt }, select: { id: true },
  })
  await tx.applicationEvent.create({ data: { applicationId, kind: 'letter', actorId: authorId, happenedAt: createdAt } })
  await queueApplicationMessage(tx, { key: `application-letter:${letter.id}`, template: 'application-letter', applicationId, aboutId: letter.id })
  return letter
}
