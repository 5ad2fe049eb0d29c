import { db } from '#lib/db/db.ts'
import { lockPerson } from './lock-person.ts'
import { offerFirst } from './offer-first.ts'

/** Makes an address of this person the one that checkout offers first. Refusal `not-found`. */
export async function makeDefault(personId: string, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockPerson(tx, personId)
    await offerFirst(tx, personId, id)
  })
}
