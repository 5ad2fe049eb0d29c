import { Refusal } from '#lib/action/refusal.ts'
import type { Client } from '#lib/auth/client.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { askProof } from '#lib/proofs/ask-proof.ts'
import { proofPayload } from '#lib/proofs/payload.ts'
import { takeAsking } from './ask-for-code.ts'

/** What a browser without a session may ask for once more. */
const again = ['register', 'sign_in', 'reset_password'] as const

/** Sends another code or link in place of one that was not used; that one dies. Answers the new proof's id. Refusals `code-dead`, `too-many-tries`. */
export async function askAgain(proofId: string, client: Client): Promise<string> {
  const where = { id: proofId, provedAt: null, expiresAt: { gt: now() }, purpose: { in: [...again] } }
  const asked = await db.proof.findFirst({ where, select: { contact: true } })
  if (!asked?.contact) throw new Refusal('code-dead')
  await takeAsking(asked.contact, client)
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM proofs WHERE id = ${proofId}::uuid FOR UPDATE`
    const proof = await tx.proof.findFirst({ where, select: { purpose: true, channel: true, contact: true, payload: true } })
    if (!proof?.channel || !proof.contact) throw new Refusal('code-dead')
    await tx.proof.delete({ where: { id: proofId } })
    const purpose = again.find((one) => one === proof.purpose)
    if (!purpose) throw new Refusal('code-dead')
    const payload = proof.payload === null ? {} : { payload: proofPayload.parse(proof.payload) }
    return askProof(tx, { purpose, channel: proof.channel, contact: proof.contact, ...payload })
  })
}
