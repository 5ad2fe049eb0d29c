import { Refusal } from '#lib/action/refusal.ts'
import type { Client } from '#lib/auth/client.ts'
import { now } from '#lib/clock/clock.ts'
import { confirmContact } from '#lib/customers/confirm-contact.ts'
import type { Transaction } from '#lib/db/db.ts'
import { useProof } from '#lib/proofs/use-proof.ts'
import { kindOf } from './find-account.ts'
import { lockAndOpen } from './open-session.ts'
import type { Opened } from './types.ts'

/**
 * A registration whose contact is proved becomes a person with an account, a proved contact and a session. Of two who register
 * one contact the first to prove it wins. Whoever proves it in another browser than the one where the password was chosen may
 * not be the one who chose it: then the account begins without (`sameBrowser` false). Refusals `code-dead`, `contact-taken`.
 */
export async function openAccount(tx: Transaction, proofId: string, client: Client, sameBrowser: boolean): Promise<Opened> {
  const { payload, channel, contact } = await useProof(tx, proofId, 'register')
  if (!payload || !channel || !contact) throw new Refusal('code-dead')
  const { passwordHash, ...names } = payload
  const moment = now()
  const password = sameBrowser && { passwordHash, passwordChangedAt: moment }
  const { id: personId } = await tx.person.create({
    data: { ...names, createdAt: moment, account: { create: { ...password, createdAt: moment } } },
    select: { id: true },
  })
  await confirmContact(tx, { personId, kind: kindOf(channel), value: contact, proofId, source: 'registration' })
  return lockAndOpen(tx, personId, 'registration', client)
}
