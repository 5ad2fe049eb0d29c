import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'

export type Pieces = { readonly variantId: string; readonly quantity: number }

/**
 * Holds pieces for an order until `expiresAt` (null: for good). The rows are locked in one order for everybody, so buyers of
 * several goods never wait for each other in a circle. Refusal `out-of-stock` with a field `lines.<variant id>` for each
 * line that is short; the check constraint of `stock_items` would refuse what slipped through.
 */
export async function reserveStock(tx: Transaction, orderId: string, pieces: readonly Pieces[], expiresAt: Date | null): Promise<void> {
  const stock = await tx.$queryRaw<{ variantId: string; available: number }[]>`
    SELECT variant_id AS "variantId", on_hand - reserved AS available FROM stock_items
    WHERE variant_id = ANY(${pieces.map(({ variantId }) => variantId)}::uuid[]) ORDER BY variant_id FOR UPDATE`
  // Asked for behind the locks: whoever takes a variant out of the shop has had the same lock.
  const retired = await tx.variant.findMany({ where: { id: { in: stock.map(({ variantId }) => variantId) }, retiredAt: { not: null } }, select: { id: true } })
  const available = new Map([...stock.map((row) => [row.variantId, row.available] as const), ...retired.map(({ id }) => [id, 0] as const)])
  const short = pieces.filter(({ variantId, quantity }) => (available.get(variantId) ?? 0) < quantity)
  if (short.length > 0) {
    throw new Refusal('out-of-stock', Object.fromEntries(short.map(({ variantId }) => [`lines.${variantId}`, String(available.get(variantId) ?? 0)])))
  }
  await tx.reservation.createMany({ data: pieces.map(({ variantId, quantity }) => ({ orderId, variantId, quantity, expiresAt })) })
}

/** The goods of an order stay held without a term: it is paid. */
export async function holdStock(tx: Transaction, orderId: string): Promise<void> {
  await tx.reservation.updateMany({ where: { orderId }, data: { expiresAt: null } })
}
