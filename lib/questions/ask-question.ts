import { Refusal } from '#lib/action/refusal.ts'
import type { Client } from '#lib/auth/client.ts'
import { minutes, now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { email as emailField } from '#lib/form/fields.ts'
import { takeTries } from '#lib/limits/limit.ts'
import { askProof } from '#lib/proofs/ask-proof.ts'
import { type AskPayload, askPayload } from './ask-payload.ts'
import { payloadOf } from './payload-of.ts'
import type { AskInput } from './schema.ts'

/**
 * A guest asks about a product: a code goes to the e-mail, the question waits with the proof and stands nowhere else (4.1.3). The same question sent twice within a
 * minute asks once. Answers the proof's id. Refusals `invalid` (field `email`), `product-gone`, `too-many-tries`.
 */
export async function askQuestion(given: AskInput, client: Client): Promise<string> {
  const parsed = emailField.safeParse(given.email)
  if (!parsed.success) throw new Refusal('invalid', { email: parsed.error.issues[0]?.message ?? 'Проверьте адрес' })
  const contact = parsed.data
  const payload = await payloadOf(given)
  await takeTries(['ask:address', client.address], ['ask:contact', contact], ['ask:contact-day', contact])
  return db.$transaction(async (tx) => (await askedJustNow(tx, contact, payload)) ?? askProof(tx, { purpose: 'ask_question', channel: 'email', contact, payload }))
}

/** A second press of the same button. */
async function askedJustNow(tx: Transaction, contact: string, payload: AskPayload): Promise<string | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`ask-question:${contact}`}, 0))`
  const asked = await tx.proof.findFirst({
    where: { purpose: 'ask_question', contact, provedAt: null, createdAt: { gt: new Date(now().getTime() - minutes(1)) }, payload: { equals: payload } },
    select: { id: true },
  })
  return asked?.id ?? null
}

/** Another code in place of one that was not used; that one dies. Answers the new proof's id. Refusals `code-dead`, `too-many-tries`. */
export async function askQuestionAgain(proofId: string, client: Client): Promise<string> {
  const where = { id: proofId, purpose: 'ask_question', provedAt: null, expiresAt: { gt: now() } } as const
  const asked = await db.proof.findFirst({ where, select: { contact: true } })
  if (!asked?.contact) throw new Refusal('code-dead')
  await takeTries(['ask:address', client.address], ['ask:contact', asked.contact], ['ask:contact-day', asked.contact])
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM proofs WHERE id = ${proofId}::uuid FOR UPDATE`
    const proof = await tx.proof.findFirst({ where, select: { contact: true, payload: true } })
    if (!proof?.contact) throw new Refusal('code-dead')
    const payload = askPayload.parse(proof.payload)
    await tx.proof.delete({ where: { id: proofId } })
    return askProof(tx, { purpose: 'ask_question', channel: 'email', contact: proof.contact, payload })
  })
}
