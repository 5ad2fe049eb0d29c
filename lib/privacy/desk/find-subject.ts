import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import type { Contact } from '#lib/form/fields.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import { subjectOfPerson } from '#lib/subjects/find-subject.ts'
import { ownerOf } from '../owner-of.ts'

/** Whom a contact stands for, as a subject's id. Refusal `not-found` for nobody: nobody is made by asking. */
export async function findSubject(contact: Contact): Promise<string> {
  return db.$transaction(async (tx) => {
    const personId = await ownerOf(tx, contact)
    if (personId) return subjectOfPerson(tx, personId)
    const known = await tx.subjectContact.findFirst({ where: { hash: contactHash(contact.channel, contact.value), releasedAt: null }, select: { subjectId: true } })
    if (!known) throw new Refusal('not-found', { contact: 'Данных с таким контактом нет' })
    return known.subjectId
  })
}
