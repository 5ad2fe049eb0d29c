import { Refusal } from '#lib/action/refusal.ts'
import type { Client } from '#lib/auth/client.ts'
import { db } from '#lib/db/db.ts'
import { forgetTries, takeTries } from '#lib/limits/limit.ts'
import { proofOfLink } from '#lib/proofs/living-proof.ts'
import { useProof } from '#lib/proofs/use-proof.ts'
import { refuseWeakPassword } from './check-password.ts'
import { findAccount } from './find-account.ts'
import { hashPassword } from './hash-password.ts'
import { lockAccount } from './lock-account.ts'
import { openDoor } from './open-session.ts'
import { setPassword } from './set-password.ts'
import type { Opened } from './types.ts'

/**
 * Sets a new password by the link of a letter, once, and comes in; the second factor is still asked for. All sessions end.
 * Refusals `code-dead`, `weak-password` (the link goes on working), `too-many-tries`.
 */
export async function resetPassword(token: string, password: string, client: Client): Promise<{ opened: Opened; proofId: string }> {
  await takeTries(['code:address', client.address])
  const proof = await proofOfLink(token, 'reset_password')
  const found = proof?.channel && proof.contact ? await findAccount(db, { channel: proof.channel, value: proof.contact }) : null
  if (!proof?.contact || !found) throw new Refusal('code-dead')
  await refuseWeakPassword(password, found.words)
  const passwordHash = await hashPassword(password)
  const opened = await db.$transaction(async (tx) => {
    const account = await lockAccount(tx, found.personId)
    await useProof(tx, proof.id, 'reset_password')
    await setPassword(tx, account, passwordHash, client)
    return openDoor(tx, account, 'reset', client)
  })
  await forgetTries(['sign-in:contact', proof.contact])
  return { opened, proofId: proof.id }
}
