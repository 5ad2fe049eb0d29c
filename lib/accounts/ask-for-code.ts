import type { Client } from '#lib/auth/client.ts'
import { db } from '#lib/db/db.ts'
import type { Contact } from '#lib/form/fields.ts'
import { takeTries } from '#lib/limits/limit.ts'
import { askProof } from '#lib/proofs/ask-proof.ts'

/** Counts one letter or SMS to a contact; Refusal `too-many-tries`. */
export async function takeAsking(contact: string, client: Client): Promise<void> {
  await takeTries(['ask:address', client.address], ['ask:contact', contact], ['ask:contact-day', contact])
}

/** Asks for a code (and link) to sign in, or for the link to choose a new password. Answers the proof's id, whoever asks. */
export async function askForCode(purpose: 'sign_in' | 'reset_password', { channel, value }: Contact, client: Client): Promise<string> {
  await takeAsking(value, client)
  return db.$transaction((tx) => askProof(tx, { purpose, channel, contact: value }))
}
