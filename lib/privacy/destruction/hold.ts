import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { type Contact, subjectOfContact } from '#lib/subjects/find-subject.ts'

/** Keeps what is held of whoever has a contact, for a claim, a court or tax: no destruction and no term takes it until the hold ends. */
export async function beginHold(contact: Contact, cause: string): Promise<string> {
  return db.$transaction(async (tx) => {
    const owner = await tx.contactPoint.findFirst({ where: { value: contact.value, verifiedAt: { not: null } }, select: { personId: true } })
    const subjectId = await subjectOfContact(tx, contact, owner?.personId ?? null)
    const { id } = await tx.hold.create({ data: { subjectId, cause, startedAt: now() }, select: { id: true } })
    return id
  })
}

/** Ends the holds of whoever has a contact. Answers how many. */
export async function endHolds(contact: Contact): Promise<number> {
  return db.$transaction(async (tx) => {
    const owner = await tx.contactPoint.findFirst({ where: { value: contact.value, verifiedAt: { not: null } }, select: { personId: true } })
    const subjectId = await subjectOfContact(tx, contact, owner?.personId ?? null)
    const whose = owner ? { subject: { personId: owner.personId } } : { subjectId }
    return (await tx.hold.updateMany({ where: { ...whose, endedAt: null }, data: { endedAt: now() } })).count
  })
}

/** Ends one hold. Refusal `not-found`. */
export async function endHold(id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.hold.updateMany({ where: { id, endedAt: null }, data: { endedAt: now() } })
    if (count === 0) throw new Refusal('not-found')
  })
}
