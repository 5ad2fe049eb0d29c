import { Refusal } from '#lib/action/refusal.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { type Limited, takeTries, giveBack } from '#lib/limits/limit.ts'
import { now } from '#lib/clock/clock.ts'
import { checkCode } from '#lib/proofs/check-code.ts'
import { proofOfLink } from '#lib/proofs/living-proof.ts'
import { useProof, type UsedProof } from '#lib/proofs/use-proof.ts'
import { appendEvents } from './append-events.ts'
import { ownVisit, type Visit } from './evidence.ts'
import { keepRestockRequest } from './keep-restock-request.ts'
import { lockCells } from './lock-cells.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import { asConfirmation } from './confirmation-payload.ts'

export type Confirmed = { readonly subjectId: string; readonly channel: 'email' | 'sms'; readonly contactHash: string }

/**
 * The button on the page of a confirmation's link: the consents it was sent for hold from now on, once, and only for its contact.
 * Refusals `confirmation-dead`, `too-many-tries`.
 */
export async function confirmByLink(token: string, visit: Visit): Promise<Confirmed> {
  await takeTries(['code:address', visit.address])
  const proof = await proofOfLink(token, 'confirm_consent')
  if (!proof) throw new Refusal('confirmation-dead')
  return db.$transaction(async (tx) => confirm(tx, await usedOnce(tx, proof.id), visit))
}

/** The same by the code of an SMS, which a signed-in person has asked for. Refusals `code-wrong`, `code-dead`, `confirmation-dead`, `too-many-tries`. */
export async function confirmByCode(personId: string, code: string, visit: Visit): Promise<Confirmed> {
  const proof = await db.proof.findFirst({
    where: { personId, purpose: 'confirm_consent', channel: 'sms', provedAt: null, expiresAt: { gt: now() } },
    orderBy: { createdAt: 'desc' },
    select: { id: true, contact: true },
  })
  if (!proof?.contact) throw new Refusal('code-dead', { code: 'code-dead' })
  const limited: Limited[] = [['code:address', visit.address], ['code:contact', proof.contact]]
  await takeTries(...limited)
  await checkCode(proof.id, code)
  await giveBack(...limited)
  return db.$transaction(async (tx) => confirm(tx, await useProof(tx, proof.id, 'confirm_consent'), visit))
}

async function usedOnce(tx: Transaction, proofId: string): Promise<UsedProof> {
  try {
    return await useProof(tx, proofId, 'confirm_consent')
  } catch (error) {
    throw error instanceof Refusal ? new Refusal('confirmation-dead') : error
  }
}

async function confirm(tx: Transaction, { id: proofId, channel, contact, remembered }: UsedProof, visit: Visit): Promise<Confirmed> {
  const asked = asConfirmation(remembered)
  if (!asked || !channel || !contact) throw new Refusal('confirmation-dead')
  const hash = contactHash(channel, contact)
  const cells = await lockCells(tx, [asked.subjectId])
  const evidence = { ...ownVisit(visit), form: 'confirmation', proofId }
  const waiting = cells.filter((cell) => cell.state === 'granted' && cell.channel === channel && cell.contactHash === hash
    && asked.grants.some(({ purpose, eventHash }) => purpose === cell.purpose && eventHash === cell.eventHash))
  const confirmed = cells.some((cell) => cell.state === 'confirmed' && cell.channel === channel && cell.contactHash === hash
    && asked.grants.some(({ purpose }) => purpose === cell.purpose))
  // Withdrawn meanwhile; or another letter of the same has done it already.
  if (waiting.length === 0 && !confirmed) throw new Refusal('confirmation-dead')
  await appendEvents(tx, asked.subjectId, waiting.map(({ purpose }) => ({ purpose, channel, kind: 'confirmed', contactHash: hash, evidence })))
  if (asked.restock !== undefined) await keepRestockRequest(tx, { subjectId: asked.subjectId, variantId: asked.restock })
  return { subjectId: asked.subjectId, channel, contactHash: hash }
}
