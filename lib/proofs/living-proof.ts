import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { ProofPurpose } from '#lib/db/generated/enums.ts'
import { proofOfToken } from './proof-secret.ts'

/** Wrong codes that a proof survives, less one (constraint `proofs_tries`). */
export const PROOF_TRIES = 5

const shape = { id: true, purpose: true, channel: true, contact: true, personId: true, changeId: true, expiresAt: true } as const

/** A proof that is still to be given; null when it was given, has expired or never was. */
export async function livingProof(proofId: string) {
  return db.proof.findFirst({ where: { id: proofId, provedAt: null, expiresAt: { gt: now() } }, select: shape })
}

/** The living proof of a link's token: made here, for one of these purposes, not killed by wrong codes. Null otherwise. */
export async function proofOfLink(token: string, ...purposes: ProofPurpose[]) {
  const proofId = proofOfToken(token)
  if (proofId === null) return null
  return db.proof.findFirst({
    where: { id: proofId, purpose: { in: purposes }, provedAt: null, expiresAt: { gt: now() }, tries: { lt: PROOF_TRIES } },
    select: shape,
  })
}
