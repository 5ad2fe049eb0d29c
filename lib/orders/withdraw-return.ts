import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { findOwnOrder } from './find-own-order.ts'
import { lockOrder } from './lock-order.ts'

/** The buyer keeps the goods after all. Refusals `not-found`, `no-return` (none is on its way, or the goods are back already). */
export async function withdrawReturn(personId: string, number: number): Promise<void> {
  const orderId = await findOwnOrder(personId, number)
  await db.$transaction(async (tx) => {
    await lockOrder(tx, orderId)
    const closedAt = now()
    const { count } = await tx.return.updateMany({ where: { orderId, state: 'requested' }, data: { state: 'withdrawn', closedAt } })
    if (count === 0) throw new Refusal('no-return')
    await tx.orderEvent.create({ data: { orderId, kind: 'return-withdrawn', actor: 'customer', happenedAt: closedAt } })
  })
}
