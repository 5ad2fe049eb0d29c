import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'

/** What is on sale has something to buy and something to see, or it is shown nowhere. Refusal `not-complete`. */
export async function requireComplete(tx: Transaction, productId: string): Promise<void> {
  const [variants, images, { description }] = await Promise.all([
    tx.variant.count({ where: { productId, retiredAt: null } }),
    tx.image.count({ where: { productId } }),
    tx.product.findUniqueOrThrow({ where: { id: productId }, select: { description: true } }),
  ])
  if (variants === 0 || images === 0 || description.length === 0) throw new Refusal('not-complete', { status: 'not-complete' })
}
