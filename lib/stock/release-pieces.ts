import type { Transaction } from '#lib/db/db.ts'
import type { Pieces } from './reserve-stock.ts'

/** Gives back some of the pieces that are held for an order: they are not sent after all. */
export async function releasePieces(tx: Transaction, orderId: string, pieces: readonly Pieces[]): Promise<void> {
  // Same locking order as `reserveStock`.
  for (const { variantId, quantity } of pieces.toSorted((a, b) => (a.variantId < b.variantId ? -1 : 1))) {
    await tx.$executeRaw`DELETE FROM reservations WHERE order_id = ${orderId}::uuid AND variant_id = ${variantId}::uuid AND quantity <= ${quantity}`
    await tx.$executeRaw`UPDATE reservations SET quantity = quantity - ${quantity} WHERE order_id = ${orderId}::uuid AND variant_id = ${variantId}::uuid AND quantity > ${quantity}`
  }
}
