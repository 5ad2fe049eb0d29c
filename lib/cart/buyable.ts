import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'
import { MOST_PIECES } from './schema.ts'

/** Price (kopecks) and the most pieces that can be ordered now. Refusal `unknown-variant`, `sold-out`. */
export async function buyable(tx: Transaction, variantId: string): Promise<{ price: number; limit: number }> {
  const variant = await tx.variant.findFirst({
    where: { id: variantId, retiredAt: null, product: { status: 'active' } },
    select: { price: true, stockItem: { select: { onHand: true, reserved: true } } },
  })
  if (!variant) throw new Refusal('unknown-variant')
  const limit = limitOf(variant.stockItem)
  if (limit === 0) throw new Refusal('sold-out')
  return { price: variant.price, limit }
}

/** The most pieces of a variant that one order can take. */
export function limitOf(stock: { onHand: number; reserved: number } | null): number {
  return stock ? Math.max(0, Math.min(stock.onHand - stock.reserved, MOST_PIECES)) : 0
}
