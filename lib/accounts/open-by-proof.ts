import { Refusal } from '#lib/action/refusal.ts'
import type { Client } from '#lib/auth/client.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { livingProof } from '#lib/proofs/living-proof.ts'
import { useProof } from '#lib/proofs/use-proof.ts'
import { findAccount } from './find-account.ts'
import { lockAccount } from './lock-account.ts'
import { openAccount } from './open-account.ts'
import { openDoor } from './open-session.ts'
import type { Opened } from './types.ts'

/**
 * Opens the door whose proof was just given by code or link: an account begins, or its owner comes in. Refusals `code-dead`
 * (also when the contact belongs to no account), `contact-taken`. `sameBrowser`: it is given where it was asked for.
 */
export async function openByProof(proofId: string, method: 'code' | 'link', client: Client, sameBrowser: boolean): Promise<Opened> {
  const proof = await livingProof(proofId)
  if (!proof?.channel || !proof.contact) throw new Refusal('code-dead')
  const contact = { channel: proof.channel, value: proof.contact }
  return db.$transaction(async (tx) => {
    if (proof.purpose === 'register') return openAccount(tx, proofId, client, sameBrowser)
    if (proof.purpose === 'sign_in') return comeIn(tx, proofId, contact, method, client)
    throw new Refusal('code-dead')
  })
}

async function comeIn(tx: Transaction, proofId: string, contact: Parameters<typeof findAccount>[1], method: 'code' | 'link', client: Client): Promise<Opened> {
  const found = await findAccount(tx, contact)
  if (!found) throw new Refusal('code-dead')
  const account = await lockAccount(tx, found.personId)
  await useProof(tx, proofId, 'sign_in')
  return openDoor(tx, account, method, client)
}
