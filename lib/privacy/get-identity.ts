import { livingProof, proofOfLink } from '#lib/proofs/living-proof.ts'
import type { Sort } from './appeal-link.ts'
import { heldIdentityOf, type HeldIdentity } from './identity-cookie.ts'

/** What this browser has been asked to prove, by its cookie; null when there is nothing (more) to enter for this sort. */
export async function getIdentity(sort: Sort, cookie: string | undefined): Promise<(HeldIdentity & { contact: string; channel: 'email' | 'sms' }) | null> {
  const held = heldIdentityOf(cookie)
  const proof = held && (await livingProof(held.proofId))
  return held?.sort === sort && proof?.contact && proof.channel ? { ...held, contact: proof.contact, channel: proof.channel } : null
}

/** The contact that the link of a letter proves; null for a link that is dead or not ours. Changes nothing. */
export async function describeIdentityLink(token: string): Promise<{ contact: string } | null> {
  const proof = await proofOfLink(token, 'identify')
  return proof?.contact ? { contact: proof.contact } : null
}
