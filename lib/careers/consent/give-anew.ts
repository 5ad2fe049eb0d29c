import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import type { Visit } from '#lib/consent/evidence.ts'
import { grantConsents } from '#lib/consent/grant-consents.ts'
import { lockCells } from '#lib/consent/lock-cells.ts'
import { widgetOf } from '#lib/consent/widget-token.ts'
import type { Transaction } from '#lib/db/db.ts'
import { openStages } from '../stages.ts'
import { awaitedAnswer } from './awaited-answer.ts'

type Anew = { readonly applicationId: string; /** Of the box that was ticked: the point `vacancy`. */ readonly token: string; readonly evidence: Visit }

/**
 * A candidate whose consent rests since the policy became wider gives it anew (9.1): from now on all their applications go on. That the contact is theirs was shown
 * by the letter that asked, which the link came with. Refusals `not-candidate`, `consent-not-asked`, `consent-needed` (another box), those of a grant.
 */
export async function giveAnew(tx: Transaction, { applicationId, token, evidence }: Anew): Promise<void> {
  const known = await tx.application.findUnique({ where: { id: applicationId }, select: { email: true, subjectId: true, subject: { select: { personId: true } } } })
  if (!known) throw new Refusal('not-candidate')
  const { email, subjectId, subject } = known
  // Whoever lets it lapse, or destroys the application, meanwhile waits, or was first.
  await lockCells(tx, [subjectId])
  const awaited = await awaitedAnswer(tx, applicationId)
  if (!awaited) throw new Refusal('consent-not-asked')
  if (widgetOf(token)?.purpose !== 'vacancies') throw new Refusal('consent-needed', { consents: 'consent-needed' })
  await grantConsents(tx, { point: 'vacancy', tokens: [token], contacts: { email }, personId: subject.personId, evidence, proved: { email: awaited.letterId } })
  const running = await tx.application.findMany({ where: { subjectId, stage: { in: [...openStages] } }, select: { id: true } })
  const happenedAt = now()
  await tx.applicationEvent.createMany({ data: running.map(({ id }) => ({ applicationId: id, kind: 'consent_renewed', happenedAt })) })
}
