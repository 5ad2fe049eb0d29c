import { now } from '#lib/clock/clock.ts'
import { unseal } from '#lib/crypto/seal.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { queueLegalMessage } from '#lib/messages/queue-legal-message.ts'
import { categoryCodes } from '#lib/policy/categories.ts'
import { subjectOfContact, subjectOfPerson } from '#lib/subjects/find-subject.ts'
import { subjectKey } from '#lib/subjects/subject-key.ts'
import { affectedBy } from './affected.ts'

type Reached = { readonly subjectId: string; readonly channel: 'email' | 'sms'; readonly value: string }

/** Writes to everybody whom an incident concerns, one after another, each once however often it runs. Answers how many were written to now. */
export async function tellAffected(incidentId: string): Promise<number> {
  const incident = await db.incident.findUniqueOrThrow({ where: { id: incidentId, drill: false }, select: { number: true, categories: true } })
  const categories = categoryCodes.filter((code) => incident.categories.includes(code))
  const { personIds, guests, subjectIds } = await db.$transaction((tx) => affectedBy(tx, categories), { timeout: 60_000 })
  const finders: ((tx: Transaction) => Promise<Reached | null>)[] = [
    ...personIds.map((personId) => (tx: Transaction) => ofPerson(tx, personId)),
    ...guests.map(({ email }) => async (tx: Transaction): Promise<Reached> => ({ subjectId: await subjectOfContact(tx, { channel: 'email', value: email }), channel: 'email', value: email })),
    ...subjectIds.map((subjectId) => (tx: Transaction) => ofSubject(tx, subjectId)),
  ]
  let told = 0
  for (const find of finders) {
    told += await db.$transaction(async (tx) => {
      const reached = await find(tx)
      return reached && (await tell(tx, incidentId, incident.number, reached)) ? 1 : 0
    })
  }
  return told
}

async function tell(tx: Transaction, incidentId: string, number: number, { subjectId, channel, value }: Reached): Promise<boolean> {
  const { count } = await tx.incidentSubject.createMany({ data: [{ incidentId, subjectId, toldAt: now() }], skipDuplicates: true })
  if (count === 0) return false
  const reason = `уведомление субъекта об инциденте № ${number}`
  await queueLegalMessage(tx, { key: `incident-notice:${incidentId}:${subjectId}`, template: 'incident-notice', channel, recipient: value, basis: { incidentId }, reason })
  return true
}

async function ofPerson(tx: Transaction, personId: string): Promise<Reached | null> {
  const points = await tx.contactPoint.findMany({ where: { personId, kind: { in: ['email', 'mobile'] } }, select: { kind: true, value: true } })
  const point = points.find(({ kind }) => kind === 'email') ?? points[0]
  return point ? { subjectId: await subjectOfPerson(tx, personId), channel: point.kind === 'email' ? 'email' : 'sms', value: point.value } : null
}

async function ofSubject(tx: Transaction, subjectId: string): Promise<Reached | null> {
  const contacts = await tx.subjectContact.findMany({ where: { subjectId, releasedAt: null, channel: { not: 'site' } }, select: { channel: true, sealed: true } })
  const contact = contacts.find(({ channel }) => channel === 'email') ?? contacts[0]
  const key = contact && (await subjectKey(tx, subjectId))
  const value = contact && key ? unseal('contact', subjectId, contact.sealed, key) : null
  return contact && value !== null ? { subjectId, channel: contact.channel === 'sms' ? 'sms' : 'email', value } : null
}
