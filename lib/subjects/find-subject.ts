import { seal } from '#lib/crypto/seal.ts'
import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { ConsentChannel } from '#lib/db/generated/enums.ts'
import { contactHash } from './contact-hash.ts'
import { makeSubjectKey, subjectKey } from './subject-key.ts'

export type Contact = { readonly channel: ConsentChannel; /** Lower-cased e-mail, E.164, or a device's id. */ readonly value: string }

/**
 * The subject a contact stands for now; made if there is none. `personId`: whose contact this is, proved; then the subject is theirs, and
 * one that nobody owned becomes theirs (1.1.6). Of two at once one makes it.
 */
export async function subjectOfContact(tx: Transaction, contact: Contact, personId: string | null = null): Promise<string> {
  const hash = contactHash(contact.channel, contact.value)
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${hash}, 1))`
  const known = await tx.subjectContact.findFirst({ where: { hash, releasedAt: null }, select: { subjectId: true, subject: { select: { personId: true } } } })
  if (known && (personId === null || known.subject.personId === personId)) return known.subjectId
  if (known && known.subject.personId === null) {
    await tx.subject.update({ where: { id: known.subjectId }, data: { personId } })
    return known.subjectId
  }
  // Whoever proved it now holds it: with somebody else it has had its time.
  if (known) await tx.subjectContact.updateMany({ where: { hash, releasedAt: null }, data: { releasedAt: now() } })
  const own = personId === null ? null : await tx.subject.findFirst({ where: { personId, destroyedAt: null }, orderBy: { createdAt: 'asc' }, select: { id: true } })
  const subjectId = own?.id ?? (await makeSubject(tx, personId))
  await keepContact(tx, subjectId, contact, hash)
  return subjectId
}

/** The subject of a person, the oldest if there are several; made if there is none. */
export async function subjectOfPerson(tx: Transaction, personId: string): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${personId}, 1))`
  const own = await tx.subject.findFirst({ where: { personId, destroyedAt: null }, orderBy: { createdAt: 'asc' }, select: { id: true } })
  return own?.id ?? makeSubject(tx, personId)
}

async function makeSubject(tx: Transaction, personId: string | null): Promise<string> {
  const { id } = await tx.subject.create({ data: { personId, createdAt: now() }, select: { id: true } })
  await makeSubjectKey(tx, id)
  return id
}

async function keepContact(tx: Transaction, subjectId: string, { channel, value }: Contact, hash: string): Promise<void> {
  const key = await subjectKey(tx, subjectId)
  if (key === null) throw new Error(`subject ${subjectId} has no key`)
  await tx.subjectContact.create({ data: { subjectId, channel, hash, sealed: seal('contact', subjectId, value, key), createdAt: now() } })
}
