import { Refusal } from '#lib/action/refusal.ts'
import type { Client } from '#lib/auth/client.ts'
import { minutes, now } from '#lib/clock/clock.ts'
import { checkBoxes } from '#lib/consent/check-boxes.ts'
import type { Visit } from '#lib/consent/evidence.ts'
import { widgetOf } from '#lib/consent/widget-token.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { takeTries } from '#lib/limits/limit.ts'
import { askProof } from '#lib/proofs/ask-proof.ts'
import { answersOf } from './answers-of.ts'
import { type ApplyPayload, applyPayload } from './apply-payload.ts'
import { looseFile } from './files/loose-file.ts'
import { openVacancy } from './open-vacancy.ts'
import type { ApplyInput } from './schema.ts'

/**
 * Somebody answers a vacancy: a code goes to the e-mail, everything else waits with the proof and stands nowhere else (4.1.12). The same answer sent twice
 * within a minute asks once. Answers the proof's id. Refusals `vacancy-closed`, `invalid` (fields), `cv-gone`, `consent-needed` (field `consents`),
 * `consent-forged`, `consent-stale`, `too-many-tries`.
 */
export async function askApply(given: ApplyInput, client: Client, visit: Visit): Promise<string> {
  const payload = await payloadOf(given, visit)
  await takeTries(['ask:address', client.address], ['ask:contact', given.email], ['ask:contact-day', given.email])
  return db.$transaction(async (tx) => (await askedJustNow(tx, given.email, payload)) ?? askProof(tx, { purpose: 'apply', channel: 'email', contact: given.email, payload }))
}

/** What an answer holds once it is looked through. Refusals as `askApply`. */
export async function payloadOf({ slug, cv, answers, consents, email: _email, ...given }: ApplyInput, visit: Visit): Promise<ApplyPayload> {
  const vacancy = await openVacancy(slug)
  const answered = answersOf(vacancy.questions, answers)
  if (cv === null && given.cvLink === null) throw new Refusal('invalid', { cv: 'cv-or-link' })
  const file = cv === null ? null : await looseFile(cv)
  if (cv !== null && file === null) throw new Refusal('invalid', { cv: 'cv-gone' })
  await checkBoxes('vacancy', consents, ['email'])
  if (!consents.some((token) => widgetOf(token)?.purpose === 'vacancies')) throw new Refusal('invalid', { consents: 'consent-needed' })
  return { ...given, vacancyId: vacancy.id, answers: answered, fileId: file?.fileId ?? null, consents: { tokens: [...consents], visit } }
}

/** A second press of the same button. */
async function askedJustNow(tx: Transaction, contact: string, payload: ApplyPayload): Promise<string | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`apply:${contact}`}, 0))`
  const asked = await tx.proof.findFirst({
    where: { purpose: 'apply', contact, provedAt: null, createdAt: { gt: new Date(now().getTime() - minutes(1)) }, payload: { equals: payload } },
    select: { id: true },
  })
  return asked?.id ?? null
}

/** Another code in place of one that was not used; that one dies. Answers the new proof's id. Refusals `code-dead`, `too-many-tries`. */
export async function askApplyAgain(proofId: string, client: Client): Promise<string> {
  const where = { id: proofId, purpose: 'apply', provedAt: null, expiresAt: { gt: now() } } as const
  const asked = await db.proof.findFirst({ where, select: { contact: true } })
  if (!asked?.contact) throw new Refusal('code-dead')
  await takeTries(['ask:address', client.address], ['ask:contact', asked.contact], ['ask:contact-day', asked.contact])
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM proofs WHERE id = ${proofId}::uuid FOR UPDATE`
    const proof = await tx.proof.findFirst({ where, select: { contact: true, payload: true } })
    if (!proof?.contact) throw new Refusal('code-dead')
    const payload = applyPayload.parse(proof.payload)
    await tx.proof.delete({ where: { id: proofId } })
    return askProof(tx, { purpose: 'apply', channel: 'email', contact: proof.contact, payload })
  })
}
