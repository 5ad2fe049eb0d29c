import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { ProofPurpose } from '#lib/db/generated/enums.ts'
import { PROOF_TRIES } from './living-proof.ts'
import { isProofCode } from './proof-secret.ts'

/**
 * Whether a code proves it. The try is counted first and for good, whatever becomes of the caller's transaction: of many at
 * once five are looked at. Refusals `code-wrong`, `code-dead`.
 */
export async function checkCode(proofId: string, code: string): Promise<void> {
  await takeTry(proofId)
  if (!isProofCode(proofId, code)) throw new Refusal('code-wrong', { code: 'code-wrong' })
}

/** Counts one try of a living proof; Refusal `code-dead` when none is left. */
export async function takeTry(proofId: string, purpose?: ProofPurpose): Promise<void> {
  const { count } = await db.proof.updateMany({
    where: { id: proofId, provedAt: null, expiresAt: { gt: now() }, tries: { lt: PROOF_TRIES }, ...(purpose && { purpose }) },
    data: { tries: { increment: 1 } },
  })
  if (count === 0) throw new Refusal('code-dead')
}
