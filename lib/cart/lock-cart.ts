import type { Transaction } from '#lib/db/db.ts'

/**
 * Locks a cart until the transaction ends, so that two tabs take turns. False if it is gone (or has become an order), or is
 * not theirs: a guest (null) gets nobody's cart, a person that or their own.
 */
export async function lockCart(tx: Transaction, cartId: string, personId: string | null): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM carts WHERE id = ${cartId}::uuid AND (person_id IS NULL OR person_id = ${personId}::uuid) FOR UPDATE`
  return rows.length === 1
}
