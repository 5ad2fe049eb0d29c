import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'

/** How many variants one subject may wait for. */
const MOST = 20

/**
 * Somebody waits for a variant from now on; whoever asks again waits anew. Only on a living consent (trigger `guard_restock_request`), under the lock of
 * its subject. Refusal `restock-too-many`.
 */
export async function keepRestockRequest(tx: Transaction, { subjectId, variantId }: { readonly subjectId: string; readonly variantId: string }): Promise<void> {
  if ((await tx.restockRequest.count({ where: { subjectId, variantId: { not: variantId } } })) >= MOST) throw new Refusal('restock-too-many')
  const createdAt = now()
  await tx.restockRequest.upsert({ where: { variantId_subjectId: { variantId, subjectId } }, create: { subjectId, variantId, createdAt }, update: { createdAt } })
}
