import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { isBlocked } from '#lib/subjects/is-blocked.ts'
import { carryOut } from './carry-out.ts'
import type { DecideAdjustmentInput } from './schema.ts'

/**
 * Somebody else than the author allows or refuses an adjustment that waits, the latter for a reason. Refusals `not-found`, `changed-meanwhile` (decided already), `own-adjustment`, `own-points`,
 * `bonus-blocked`, those of `adjustPoints`.
 */
export async function decideAdjustment(decision: DecideAdjustmentInput, { personId }: { readonly personId: string }): Promise<void> {
  const { id, allow } = decision
  const at = now()
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM bonus_adjustments WHERE id = ${id}::uuid FOR UPDATE`
    const adjustment = await tx.bonusAdjustment.findUnique({ where: { id }, select: { state: true, authorId: true, member: { select: { personId: true } } } })
    if (!adjustment) throw new Refusal('not-found')
    if (adjustment.state !== 'waiting') throw new Refusal('changed-meanwhile')
    if (adjustment.authorId === personId) throw new Refusal('own-adjustment')
    if (adjustment.member.personId === personId) throw new Refusal('own-points')
    if (allow && adjustment.member.personId !== null && (await isBlocked(tx, { personId: adjustment.member.personId }))) throw new Refusal('bonus-blocked')
    await tx.bonusAdjustment.update({ where: { id }, data: { state: allow ? 'done' : 'refused', approverId: personId, decidedAt: at, refusal: decision.allow ? null : decision.reason } })
    if (allow) await carryOut(tx, id, at)
  })
}
