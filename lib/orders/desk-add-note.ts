import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { lockOrderNumber } from './lock-order.ts'

/**
 * Writes down something about handling an order. `key` is made by the form: the same form sent twice is one note. Goes with the order's
 * personal data. Refusals `not-found`, `data-gone` (they are destroyed).
 */
export async function addOrderNote(tx: Transaction, { number, key, text }: { readonly number: number; readonly key: string; readonly text: string }, staffId: string): Promise<void> {
  const { id: orderId } = await lockOrderNumber(tx, number)
  const { depersonalisedAt } = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { depersonalisedAt: true } })
  if (depersonalisedAt !== null) throw new Refusal('data-gone')
  await tx.orderNote.createMany({ data: { id: key, orderId, staffId, text, createdAt: now() }, skipDuplicates: true })
}
