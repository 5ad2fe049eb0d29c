import type { Client } from '#lib/auth/client.ts'
import type { Visit } from '#lib/consent/evidence.ts'
import { personContacts } from '#lib/consent/person-contacts.ts'
import { db } from '#lib/db/db.ts'
import { takeTries } from '#lib/limits/limit.ts'
import { payloadOf } from './ask-apply.ts'
import { receiveApplication, type ReceivedApplication } from './receive-application.ts'
import type { ApplyInput } from './schema.ts'

/**
 * A signed-in customer answers a vacancy by the e-mail that they have proved within the last six months: it is taken in at once, no code is asked for. Null when the
 * e-mail is another, or was proved too long ago: then a code has to show it. Refusals as `askApply` and `receiveApplication`.
 */
export async function applyAsCustomer(personId: string, given: ApplyInput, client: Client, visit: Visit): Promise<ReceivedApplication | null> {
  const { contacts, proved } = await personContacts(db, personId)
  const proofId = proved.email
  if (contacts.email !== given.email || proofId === undefined) return null
  const payload = await payloadOf(given, visit)
  await takeTries(['ask:address', client.address])
  return db.$transaction((tx) => receiveApplication(tx, { email: given.email, proofId, payload }))
}
