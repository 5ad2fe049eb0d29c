import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { grantConsents } from '#lib/consent/grant-consents.ts'
import type { Transaction } from '#lib/db/db.ts'
import { subjectOfContact } from '#lib/subjects/find-subject.ts'
import type { ApplyPayload } from './apply-payload.ts'
import { claimFile } from './files/claim-file.ts'
import { joinPool } from './pool/join-pool.ts'
import { queueApplicationMessage } from './queue-application-message.ts'

type Proved = {
  /** Lower-cased; somebody has just shown that it is theirs. */
  readonly email: string
  /** What showed it. */
  readonly proofId: string
  readonly payload: ApplyPayload
}

/** `already`: they had answered this vacancy before, and that one stays as it is. */
export type ReceivedApplication = { readonly applicationId: string; readonly already: boolean }

/**
 * Takes in an answer to a vacancy (4.1.12) in one transaction: the consents of the signed boxes, the application with its answers and its CV, its first event, the
 * place in the talent pool if that box was ticked, and the letter with a copy of all. It is the candidate's whose e-mail was proved, a customer's where it is
 * theirs. Refusals `vacancy-closed`, `consent-stale`, `cv-gone`.
 */
export async function receiveApplication(tx: Transaction, { email, proofId, payload }: Proved): Promise<ReceivedApplication> {
  const { vacancyId, answers, fileId, consents, ...given } = payload
  // As `confirmContact` locks it: whoever makes the address their own at the same moment takes turns with this.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`contact:email:${email}`}, 0))`
  const at = now()
  await lockOpenVacancy(tx, vacancyId, at)
  const personId = (await tx.contactPoint.findFirst({ where: { kind: 'email', value: email, verifiedAt: { not: null } }, select: { personId: true } }))?.personId ?? null
  const subjectId = await subjectOfContact(tx, { channel: 'email', value: email }, personId)
  const before = await tx.application.findFirst({ where: { vacancyId, subjectId, stage: { not: 'withdrawn' } }, select: { id: true } })
  if (before) return { applicationId: before.id, already: true }
  const { live } = await grantConsents(tx, { point: 'vacancy', tokens: consents.tokens, contacts: { email }, personId, evidence: consents.visit, proved: { email: proofId } })
  const { id } = await tx.application.create({
    data: {
      ...given, vacancyId, subjectId, email, receivedAt: at,
      answers: { create: answers.map((each, position) => ({ ...each, position })) },
      events: { create: { kind: 'received', happenedAt: at } },
    },
    select: { id: true },
  })
  if (fileId !== null) await claimFile(tx, fileId, { applicationId: id, subjectId })
  if (live.some(({ purpose }) => purpose === 'talent-pool')) await joinPool(tx, { subjectId, applicationId: id, at: now() })
  await queueApplicationMessage(tx, { key: `application-received:${id}`, template: 'application-received', applicationId: id })
  return { applicationId: id, already: false }
}

async function lockOpenVacancy(tx: Transaction, vacancyId: string, at: Date): Promise<void> {
  const open = await tx.$queryRaw<unknown[]>`
    SELECT FROM vacancies WHERE id = ${vacancyId}::uuid AND state = 'published' AND publish_at <= ${at} AND (closes_at IS NULL OR closes_at >= ${at}) FOR SHARE`
  if (open.length === 0) throw new Refusal('vacancy-closed')
}
