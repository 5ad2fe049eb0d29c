import type { Transaction } from '#lib/db/db.ts'

/** Gives back what is held for an order. */
export async function releaseStock(tx: Transaction, orderId: string): Promise<void> {
  // Same locking order as `reserveStock`.
  await tx.$queryRaw`
    SELECT 1 FROM stock_items WHERE variant_id IN (SELECT variant_id FROM reservations WHERE order_id = ${orderId}::uuid)
    ORDER BY variant_id FOR UPDATE`
  await tx.reservation.deleteMany({ where: { orderId } })
}
