import { Refusal } from '#lib/action/refusal.ts'
import type { Client } from '#lib/auth/client.ts'
import { takeTries } from '#lib/limits/limit.ts'
import { proofOfLink } from '#lib/proofs/living-proof.ts'
import { openByProof } from './open-by-proof.ts'
import type { Opened } from './types.ts'

/** Comes in by the link of a letter, once. Refusals `code-dead`, `contact-taken`, `too-many-tries`. */
export async function openLink(token: string, client: Client): Promise<{ opened: Opened; proofId: string }> {
  await takeTries(['code:address', client.address])
  const proof = await proofOfLink(token, 'register', 'sign_in')
  if (!proof) throw new Refusal('code-dead')
  return { opened: await openByProof(proof.id, 'link', client), proofId: proof.id }
}
