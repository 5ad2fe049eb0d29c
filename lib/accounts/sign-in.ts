import { Refusal } from '#lib/action/refusal.ts'
import type { Client } from '#lib/auth/client.ts'
import { db } from '#lib/db/db.ts'
import type { Contact } from '#lib/form/fields.ts'
import { forgetTries, giveBack, takeTries } from '#lib/limits/limit.ts'
import { findAccount } from './find-account.ts'
import { verifyPassword } from './hash-password.ts'
import { lockAccount } from './lock-account.ts'
import { openDoor } from './open-session.ts'
import { recordWrongPassword } from './record-event.ts'
import type { Opened } from './types.ts'

/**
 * Signs in by password. For an unknown contact, an account without a password and a wrong password everything is the same:
 * the work, the answer, the limits. Refusals `wrong-credentials`, `too-many-tries`.
 */
export async function signInByPassword(contact: Contact, password: string, client: Client): Promise<Opened> {
  await takeTries(['sign-in:address', client.address], ['sign-in:contact', contact.value])
  const account = await findAccount(db, contact)
  const right = await verifyPassword(account?.passwordHash ?? null, password)
  if (!account || !right) {
    await recordWrongPassword(contact, client)
    throw new Refusal('wrong-credentials')
  }
  await forgetTries(['sign-in:contact', contact.value])
  await giveBack(['sign-in:address', client.address])
  return db.$transaction(async (tx) => {
    const locked = await lockAccount(tx, account.personId)
    // Changed since it was compared: it is a wrong one now.
    if (locked.passwordHash !== account.passwordHash) throw new Refusal('wrong-credentials')
    return openDoor(tx, locked, 'password', client)
  })
}
