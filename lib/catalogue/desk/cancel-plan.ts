import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'

/** Gives up a planned price. Refusal `plan-closed` when it has taken effect, or was given up before. */
export async function cancelPlan(planId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.pricePlan.updateMany({ where: { id: planId, state: 'planned' }, data: { state: 'cancelled', closedAt: now() } })
    if (count === 0) throw new Refusal('plan-closed')
  })
}
