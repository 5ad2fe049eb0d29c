import type * as z from 'zod'
import type { Client } from '#lib/auth/client.ts'
import { checkBoxes } from '#lib/consent/check-boxes.ts'
import type { Visit } from '#lib/consent/evidence.ts'
import { db } from '#lib/db/db.ts'
import { askProof } from '#lib/proofs/ask-proof.ts'
import { takeAsking } from './ask-for-code.ts'
import { refuseWeakPassword } from './check-password.ts'
import { hashPassword } from './hash-password.ts'
import type { signUpSchema } from './schema.ts'

type Given = z.output<typeof signUpSchema>
type SignUp = Omit<Given, 'next' | 'consents'> & Partial<Pick<Given, 'consents'>>

/**
 * Remembers a registration until its contact is proved; only then there is a person and an account (open-account.ts). Answers
 * the proof's id. `visit`: where consent boxes were ticked; they wait for the account, too. Refusals `weak-password`, `too-many-tries`,
 * `consent-forged`, `consent-stale`, `consent-no-contact`.
 */
export async function register({ surname, givenName, patronymic, contact, password, consents = [] }: SignUp, client: Client, visit: Visit | null = null): Promise<string> {
  await checkBoxes('registration', consents, [contact.channel])
  await refuseWeakPassword(password, [surname, givenName, patronymic, contact.value])
  await takeAsking(contact.value, client)
  const ticked = visit && consents.length > 0 ? { consents: { tokens: consents, visit } } : {}
  const payload = { surname, givenName, patronymic, passwordHash: await hashPassword(password), ...ticked }
  return db.$transaction((tx) => askProof(tx, { purpose: 'register', channel: contact.channel, contact: contact.value, payload }))
}
