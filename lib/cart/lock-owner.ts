import type { Transaction } from '#lib/db/db.ts'

/** Locks a person until the transaction ends, so that they never open two carts at once. */
export async function lockOwner(tx: Transaction, personId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM people WHERE id = ${personId}::uuid FOR NO KEY UPDATE`
}
