import type * as z from 'zod'
import type { Client } from '#lib/auth/client.ts'
import { db } from '#lib/db/db.ts'
import { askProof } from '#lib/proofs/ask-proof.ts'
import { takeAsking } from './ask-for-code.ts'
import { refuseWeakPassword } from './check-password.ts'
import { hashPassword } from './hash-password.ts'
import type { signUpSchema } from './schema.ts'

type SignUp = Omit<z.output<typeof signUpSchema>, 'next'>

/**
 * Remembers a registration until its contact is proved; only then there is a person and an account (open-account.ts). Answers
 * the proof's id. Refusals `weak-password`, `too-many-tries`.
 */
export async function register({ surname, givenName, patronymic, contact, password }: SignUp, client: Client): Promise<string> {
  await refuseWeakPassword(password, [surname, givenName, patronymic, contact.value])
  await takeAsking(contact.value, client)
  const payload = { surname, givenName, patronymic, passwordHash: await hashPassword(password) }
  return db.$transaction((tx) => askProof(tx, { purpose: 'register', channel: contact.channel, contact: contact.value, payload }))
}
