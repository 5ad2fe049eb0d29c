import { subscriptionToken } from '#lib/consent/subscription-token.ts'
import { db } from '#lib/db/db.ts'
import { subjectOfContact } from '#lib/subjects/find-subject.ts'

/** The page where a contact's consents are chosen by signed link, as letters carry it. */
export async function centreOf(contact: string, personId: string | null = null): Promise<string> {
  const channel = contact.includes('@') ? 'email' : 'sms'
  const token = await db.$transaction(async (tx) => subscriptionToken(tx, await subjectOfContact(tx, { channel, value: contact }, personId), channel))
  if (!token) throw new Error(`${contact} is nobody's`)
  return `/subscription/${token}`
}
