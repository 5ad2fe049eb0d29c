import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import { subjectOfContact } from '#lib/subjects/find-subject.ts'
import { appendEvents } from './append-events.ts'
import { isGiven, lockCells } from './lock-cells.ts'

type Contact = { readonly channel: 'email' | 'sms'; /** Lower-cased e-mail or E.164. */ readonly value: string }

/**
 * A person has given up a contact: what was agreed to for it ends with it and is not carried over to the next one (6.1.2). Whoever holds
 * the contact next begins anew. Does nothing when it was not theirs.
 */
export async function changeContact(tx: Transaction, personId: string, channel: Contact['channel'], oldValue: string): Promise<void> {
  await release(tx, { channel, value: oldValue }, (owner) => owner === personId)
}

/**
 * A person has proved a contact. What somebody agreed to for it before (a subscriber, a guest) becomes theirs (1.1.6); with another person,
 * who held it before, it ends.
 */
export async function adoptContact(tx: Transaction, personId: string, contact: Contact): Promise<void> {
  await release(tx, contact, (owner) => owner !== null && owner !== personId)
  // Of whom the ledger knows nothing it need not begin to.
  const known = await tx.subjectContact.count({ where: { hash: contactHash(contact.channel, contact.value), releasedAt: null } })
  if (known > 0) await subjectOfContact(tx, contact, personId)
}

async function release(tx: Transaction, { channel, value }: Contact, is: (owner: string | null) => boolean): Promise<void> {
  const hash = contactHash(channel, value)
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${hash}, 1))`
  const held = await tx.subjectContact.findFirst({
    where: { hash, releasedAt: null },
    select: { id: true, subjectId: true, subject: { select: { personId: true } } },
  })
  if (!held || !is(held.subject.personId)) return
  const given = (await lockCells(tx, [held.subjectId])).filter((cell) => isGiven(cell) && cell.contactHash === hash)
  await appendEvents(tx, held.subjectId, given.map(({ purpose }) => ({
    purpose, channel, kind: 'contact_changed', contactHash: hash, actor: 'system', evidence: { form: 'contact-change' },
  })))
  await tx.subjectContact.update({ where: { id: held.id }, data: { releasedAt: now() } })
}
