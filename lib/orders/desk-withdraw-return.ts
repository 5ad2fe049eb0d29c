import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { lockOrderNumber } from './lock-order.ts'

/** The open return of an order does not come: the buyer has said so, or something else has arrived. Refusals `not-found`, `no-return`. */
export async function withdrawForShop(tx: Transaction, number: number, actor: string): Promise<void> {
  const { id: orderId } = await lockOrderNumber(tx, number)
  const closedAt = now()
  const { count } = await tx.return.updateMany({ where: { orderId, state: 'requested' }, data: { state: 'withdrawn', closedAt } })
  if (count === 0) throw new Refusal('no-return')
  await tx.orderEvent.create({ data: { orderId, kind: 'return-withdrawn', actor, happenedAt: closedAt } })
}
