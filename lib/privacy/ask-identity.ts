import { Refusal } from '#lib/action/refusal.ts'
import type { Client } from '#lib/auth/client.ts'
import { takeAsking } from '#lib/accounts/ask-for-code.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { Contact } from '#lib/form/fields.ts'
import { askProof } from '#lib/proofs/ask-proof.ts'
import { type Waiting, waitingSchema } from './schema.ts'

/**
 * Somebody without a session wants to send a request or a claim: a code goes to their contact, what they wrote waits with the proof. The
 * contact is not looked up, so known and unknown ones are answered alike. Answers the proof's id. Refusal `too-many-tries`.
 */
export async function askIdentity({ channel, value }: Contact, waiting: Waiting, client: Client): Promise<string> {
  await takeAsking(value, client)
  return db.$transaction((tx) => askProof(tx, { purpose: 'identify', channel, contact: value, payload: waiting }))
}

/** Another code in place of one that was not used; that one dies. Answers the new proof's id. Refusals `code-dead`, `too-many-tries`. */
export async function askIdentityAgain(proofId: string, client: Client): Promise<string> {
  const where = { id: proofId, purpose: 'identify', provedAt: null, expiresAt: { gt: now() } } as const
  const asked = await db.proof.findFirst({ where, select: { contact: true } })
  if (!asked?.contact) throw new Refusal('code-dead')
  await takeAsking(asked.contact, client)
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM proofs WHERE id = ${proofId}::uuid FOR UPDATE`
    const proof = await tx.proof.findFirst({ where, select: { channel: true, contact: true, payload: true } })
    if (!proof?.channel || !proof.contact) throw new Refusal('code-dead')
    const payload = waitingSchema.parse(proof.payload)
    await tx.proof.delete({ where: { id: proofId } })
    return askProof(tx, { purpose: 'identify', channel: proof.channel, contact: proof.contact, payload })
  })
}
