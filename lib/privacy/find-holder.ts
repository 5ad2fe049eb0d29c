import { unseal } from '#lib/crypto/seal.ts'
import type { Transaction } from '#lib/db/db.ts'
import { subjectKey } from '#lib/subjects/subject-key.ts'

/** By what everything held of somebody is found (lib/privacy/rows-of.ts). */
export type Holder = {
  readonly personIds: readonly string[]
  readonly subjectIds: readonly string[]
  /** Lower-cased e-mails and numbers in E.164 that they have proved to hold. */
  readonly contacts: readonly string[]
}

/** Somebody with an account: the person, all of their subjects, and the contacts they have proved. */
export async function holderOfPerson(tx: Transaction, personId: string): Promise<Holder> {
  const [subjects, points, merged] = await Promise.all([
    tx.subject.findMany({ where: { personId }, select: { id: true } }),
    tx.contactPoint.findMany({ where: { personId, verifiedAt: { not: null }, kind: { in: ['email', 'mobile'] } }, select: { value: true } }),
    // What the journals know of records that went into this one is theirs, too.
    tx.personMerge.findMany({ where: { keptId: personId }, select: { goneId: true } }),
  ])
  return { personIds: [personId, ...merged.map(({ goneId }) => goneId)], subjectIds: subjects.map(({ id }) => id), contacts: points.map(({ value }) => value) }
}

/** Somebody who is known by a contact only, which they have just proved. */
export async function holderOfSubject(tx: Transaction, subjectId: string): Promise<Holder> {
  const key = await subjectKey(tx, subjectId)
  const contacts = await tx.subjectContact.findMany({ where: { subjectId, releasedAt: null, channel: { in: ['email', 'sms'] } }, select: { sealed: true } })
  const values = key === null ? [] : contacts.map(({ sealed }) => unseal('contact', subjectId, sealed, key))
  return { personIds: [], subjectIds: [subjectId], contacts: values.filter((value) => value !== null) }
}
