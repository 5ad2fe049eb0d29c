import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { AuthorityDecision } from './schema.ts'

/**
 * A person takes part in the decision on a request of a state body (5.3). The first has looked at it and is written down, which decides
 * nothing; a second, different person decides. Refusals `not-found`, `decided`, `same-person`.
 */
export async function approveAuthorityRequest(number: number, approver: string, decision: AuthorityDecision): Promise<'first' | AuthorityDecision> {
  return db.$transaction(async (tx) => {
    const [request] = await tx.$queryRaw<{ id: string; decision: string | null; first: string | null }[]>`
      SELECT id, decision, first_approver AS "first" FROM authority_requests WHERE number = ${number} FOR UPDATE`
    if (!request) throw new Refusal('not-found')
    if (request.decision !== null) throw new Refusal('decided')
    if (request.first === null) {
      await tx.authorityRequest.update({ where: { id: request.id }, data: { firstApprover: approver } })
      return 'first'
    }
    if (request.first === approver) throw new Refusal('same-person')
    await tx.authorityRequest.update({ where: { id: request.id }, data: { secondApprover: approver, decision, decidedAt: now() } })
    return decision
  })
}
