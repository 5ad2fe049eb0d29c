import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { MessageChannel, ProofPurpose } from '#lib/db/generated/enums.ts'
import { proofPayload, type ProofPayload } from './payload.ts'

export type UsedProof = {
  readonly id: string
  readonly purpose: ProofPurpose
  readonly channel: MessageChannel | null
  readonly contact: string | null
  readonly personId: string | null
  readonly changeId: string | null
  /** Of a registration. */
  readonly payload: ProofPayload | null
  /** Of any other: as it was asked, for its own schema. */
  readonly remembered: unknown
}

/**
 * Marks a proof as given, once: of two tabs the second waits for the first and is refused. Its code or link has been checked
 * before. What a registration remembered is handed over and forgotten. Refusal `code-dead`.
 */
export async function useProof(tx: Transaction, proofId: string, purpose: ProofPurpose): Promise<UsedProof> {
  await tx.$queryRaw`SELECT 1 FROM proofs WHERE id = ${proofId}::uuid FOR UPDATE`
  const moment = now()
  const proof = await tx.proof.findFirst({
    where: { id: proofId, purpose, provedAt: null, expiresAt: { gt: moment } },
    select: { id: true, purpose: true, channel: true, contact: true, personId: true, changeId: true, payload: true },
  })
  if (!proof) throw new Refusal('code-dead')
  await tx.$executeRaw`UPDATE proofs SET proved_at = ${moment}, payload = NULL WHERE id = ${proofId}::uuid`
  return { ...proof, payload: purpose === 'register' && proof.payload !== null ? proofPayload.parse(proof.payload) : null, remembered: proof.payload }
}
