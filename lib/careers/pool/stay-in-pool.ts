import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import type { Visit } from '#lib/consent/evidence.ts'
import { grantConsents } from '#lib/consent/grant-consents.ts'
import { lockCells } from '#lib/consent/lock-cells.ts'
import type { Transaction } from '#lib/db/db.ts'
import { joinPool } from './join-pool.ts'
import { poolAskKey } from './pool-ask-key.ts'

type Stay = { readonly applicationId: string; /** Of the box that was ticked: the point `vacancy`. */ readonly token: string; readonly evidence: Visit }

/**
 * A candidate who was asked whether to stay in the talent pool says yes: the consent is given anew, for another year from now (5.1.8). That the contact is
 * theirs was shown by the letter that asked, which the link came with. Refusals `pool-not-asked` before that letter, `not-found`, those of a grant.
 */
export async function stayInPool(tx: Transaction, { applicationId, token, evidence }: Stay): Promise<void> {
  const known = await tx.talentPoolEntry.findUnique({ where: { applicationId }, select: { subjectId: true } })
  // Whoever destroys the application meanwhile waits, or was first.
  if (known) await lockCells(tx, [known.subjectId])
  const entry = await tx.talentPoolEntry.findUnique({
    where: { applicationId },
    select: { subjectId: true, until: true, askedAt: true, application: { select: { email: true } }, subject: { select: { personId: true } } },
  })
  if (!entry || entry.until < now()) throw new Refusal('not-found')
  const letter = await tx.outboxMessage.findUnique({ where: { key: poolAskKey(applicationId, entry.until) }, select: { id: true } })
  if (entry.askedAt === null || !letter) throw new Refusal('pool-not-asked')
  await grantConsents(tx, {
    point: 'vacancy', tokens: [token], contacts: { email: entry.application.email }, personId: entry.subject.personId, evidence, proved: { email: letter.id }, anew: true,
  })
  await joinPool(tx, { subjectId: entry.subjectId, applicationId, at: now() })
}
