import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { RequestChannel, RequestKind } from '#lib/db/generated/enums.ts'
import type { Contact } from '#lib/form/fields.ts'
import { subjectOfContact } from '#lib/subjects/find-subject.ts'
import { makeRequest, type MadeAppeal } from './make-request.ts'
import { ownerOf } from './owner-of.ts'

type Taken = {
  readonly kind: RequestKind
  readonly channel: Extract<RequestChannel, 'email' | 'letter' | 'regulator'>
  /** Whose data it is about, and where the answer goes. */
  readonly contact: Contact
  readonly text: string
  /** When it arrived; now when left out. The clock runs from here. */
  readonly receivedAt?: Date
}

/** A request that came by e-mail, by letter or from the regulator (9.3) gets its number and clock like any other. Refusals of `makeRequest`, `not-yet`. */
export async function takeRequest({ kind, channel, contact, text, receivedAt = now() }: Taken): Promise<MadeAppeal> {
  if (receivedAt > now()) throw new Refusal('not-yet')
  return db.$transaction(async (tx) => {
    const personId = await ownerOf(tx, contact)
    const subjectId = await subjectOfContact(tx, contact, personId)
    return makeRequest(tx, { kind, channel, text, subjectId, personId, reply: contact, proofId: null, receivedAt })
  })
}
