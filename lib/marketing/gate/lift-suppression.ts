import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'

/** Ends a suppression, for a reason that stays beside it. A consent it does not give: what was cancelled stays so. Refusal `gone`: it has ended already, or never was. */
export async function liftSuppression(tx: Pick<Transaction, 'suppression'>, id: string, reason: string): Promise<void> {
  const { count } = await tx.suppression.updateMany({ where: { id, endedAt: null }, data: { endedAt: now(), endReason: reason } })
  if (count === 0) throw new Refusal('gone')
}
