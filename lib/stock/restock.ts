import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { Pieces } from './reserve-stock.ts'

/** Goods of an order that came back go on sale again. `key` names the fact: the same is booked once. */
export async function restock(tx: Transaction, { orderId, key, pieces }: { orderId: string; key: string; pieces: readonly Pieces[] }): Promise<void> {
  // Same locking order as `reserveStock`.
  const inOrder = pieces.toSorted((a, b) => (a.variantId < b.variantId ? -1 : 1))
  await tx.stockMovement.createMany({
    data: inOrder.map(({ variantId, quantity }) => ({ key: `${key}:${variantId}`, variantId, quantity, reason: 'return', orderId, movedAt: now() })),
  })
}
