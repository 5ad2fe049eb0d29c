import type { Transaction } from '#lib/db/db.ts'

/** Locks a cart until the transaction ends, so that two tabs take turns. False if it is gone (or has become an order). */
export async function lockCart(tx: Transaction, cartId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM carts WHERE id = ${cartId}::uuid FOR UPDATE`
  return rows.length === 1
}
