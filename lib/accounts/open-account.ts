import { Refusal } from '#lib/action/refusal.ts'
import type { Client } from '#lib/auth/client.ts'
import { now } from '#lib/clock/clock.ts'
import { confirmContact } from '#lib/customers/confirm-contact.ts'
import { grantConsents } from '#lib/consent/grant-consents.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { ProofPayload } from '#lib/proofs/payload.ts'
import { acceptPolicy } from '#lib/policy/accept-policy.ts'
import { useProof } from '#lib/proofs/use-proof.ts'
import { kindOf } from './find-account.ts'
import { lockAndOpen } from './open-session.ts'
import type { Opened } from './types.ts'

/**
 * A registration whose contact is proved becomes a person with an account, a proved contact and a session. Of two who register
 * one contact the first to prove it wins. Whoever proves it in another browser than the one where the password was chosen may
 * not be the one who chose it, nor who ticked the boxes: then the account begins without either (`sameBrowser` false). Refusals `code-dead`, `contact-taken`.
 */
export async function openAccount(tx: Transaction, proofId: string, client: Client, sameBrowser: boolean): Promise<Opened> {
  const { payload, channel, contact } = await useProof(tx, proofId, 'register')
  if (!payload || !channel || !contact) throw new Refusal('code-dead')
  const { passwordHash, consents, ...names } = payload
  const moment = now()
  const password = sameBrowser && { passwordHash, passwordChangedAt: moment }
  const { id: personId } = await tx.person.create({
    data: { ...names, createdAt: moment, account: { create: { ...password, createdAt: moment } } },
    select: { id: true },
  })
  await confirmContact(tx, { personId, kind: kindOf(channel), value: contact, proofId, source: 'registration' })
  await acceptPolicy(tx, personId)
  if (sameBrowser && consents) await giveTicked(tx, { personId, channel, contact, proofId, consents })
  return lockAndOpen(tx, personId, 'registration', client)
}

type Ticked = { personId: string; channel: 'email' | 'sms'; contact: string; proofId: string; consents: NonNullable<ProofPayload['consents']> }

/** What was ticked holds with the proof. A text that has changed meanwhile is not agreed to: no account waits for that. */
async function giveTicked(tx: Transaction, { personId, channel, contact, proofId, consents: { tokens, visit } }: Ticked): Promise<void> {
  try {
    await grantConsents(tx, { point: 'registration', tokens, contacts: { [channel]: contact }, personId, evidence: visit, proved: { [channel]: proofId } })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}
