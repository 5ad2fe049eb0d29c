import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'

export type LockedPerson = { readonly surname: string; readonly givenName: string; readonly patronymic: string | null }

/**
 * Locks a person until the transaction ends: whoever changes a person's data holds this first, so that two tabs take turns.
 * Refusal `not-found`.
 */
export async function lockPerson(tx: Transaction, personId: string): Promise<LockedPerson> {
  const [person] = await tx.$queryRaw<LockedPerson[]>`
    SELECT surname, given_name AS "givenName", patronymic FROM people WHERE id = ${personId}::uuid FOR NO KEY UPDATE`
  if (!person) throw new Refusal('not-found')
  return person
}
