import { Refusal } from '#lib/action/refusal.ts'
import type { Client } from '#lib/auth/client.ts'
import { confirmChangeHalf } from '#lib/customers/confirm-change-half.ts'
import { db } from '#lib/db/db.ts'
import { takeTries } from '#lib/limits/limit.ts'
import { proofOfLink } from '#lib/proofs/living-proof.ts'
import { useProof } from '#lib/proofs/use-proof.ts'
import { kindOf } from './find-account.ts'
import { openByProof } from './open-by-proof.ts'
import type { Opened } from './types.ts'

/** What a link did: it opened a door, or proved one side of a change of contact, which opens none. */
export type LinkDone = { readonly proofId: string; readonly opened: Opened; readonly needsPassword: boolean } | { readonly changing: 'email' | 'mobile' }

/**
 * Does what the link of a letter is for, once. `heldProofId`: what this browser itself has asked to prove, if anything.
 * `needsPassword`: an account began without one. Refusals `code-dead`, `contact-taken`, `change-gone`, `too-many-tries`.
 */
export async function openLink(token: string, client: Client, heldProofId: string | null): Promise<LinkDone> {
  await takeTries(['code:address', client.address])
  const proof = await proofOfLink(token, 'register', 'sign_in', 'release_contact', 'confirm_contact')
  if (!proof?.channel) throw new Refusal('code-dead')
  const { id, purpose, channel } = proof
  if (purpose === 'register' || purpose === 'sign_in') {
    const sameBrowser = heldProofId === id
    return { proofId: id, opened: await openByProof(id, 'link', client, sameBrowser), needsPassword: purpose === 'register' && !sameBrowser }
  }
  await db.$transaction(async (tx) => confirmChangeHalf(tx, await useProof(tx, id, purpose)))
  return { changing: kindOf(channel) }
}
