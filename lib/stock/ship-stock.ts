import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { releaseStock } from './release-stock.ts'

/** The goods held for an order leave the house: the reservation ends and the sale is booked. */
export async function shipStock(tx: Transaction, orderId: string): Promise<void> {
  const held = await tx.reservation.findMany({ where: { orderId }, select: { variantId: true, quantity: true } })
  await releaseStock(tx, orderId)
  await tx.stockMovement.createMany({
    data: held.map(({ variantId, quantity }) => ({
      key: `sale:${orderId}:${variantId}`,
      variantId,
      quantity: -quantity,
      reason: 'sale',
      orderId,
      movedAt: now(),
    })),
  })
}
