import type { Client } from '#lib/auth/client.ts'
import type { Customer } from '#lib/auth/types.ts'
import { db } from '#lib/db/db.ts'
import { refuseWeakPassword } from './check-password.ts'
import { confirmPassword, sameHash } from './confirm-password.ts'
import { hashPassword } from './hash-password.ts'
import { lockAccount } from './lock-account.ts'
import { createSession } from './open-session.ts'
import { setPassword } from './set-password.ts'

/**
 * Changes the password of who is signed in. All sessions end; this browser goes on with a new one, whose id is answered.
 * Refusals `wrong-password` (field `current`), `weak-password`, `too-many-tries`.
 */
export async function changePassword(customer: Customer, { current, password }: { current: string; password: string }, client: Client): Promise<string> {
  const { personId, sessionId } = customer
  const compared = await confirmPassword(personId, current, 'current')
  await refuseWeakPassword(password, await wordsOf(personId))
  const passwordHash = await hashPassword(password)
  return db.$transaction(async (tx) => {
    const account = await lockAccount(tx, personId)
    sameHash(account, compared)
    const { method } = await tx.session.findUniqueOrThrow({ where: { id: sessionId }, select: { method: true } })
    await setPassword(tx, account, passwordHash, client)
    return createSession(tx, personId, { method, client, secondFactor: customer.secondFactor })
  })
}

/** What a password must not be made of: names and contacts. */
async function wordsOf(personId: string): Promise<(string | null)[]> {
  const { surname, givenName, patronymic, contacts } = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { surname: true, givenName: true, patronymic: true, contacts: { select: { value: true } } },
  })
  return [surname, givenName, patronymic, ...contacts.map(({ value }) => value)]
}
