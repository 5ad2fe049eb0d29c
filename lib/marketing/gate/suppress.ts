import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { SuppressionReason } from '#lib/db/generated/enums.ts'

export type NewSuppression = {
  readonly contactHash: string
  readonly reason: SuppressionReason
  /** What it rests on: the status of a bounce, the id of a report, the words of whoever enters it. Nothing that names anybody. */
  readonly note: string
} & ({ readonly scope: 'all' } | { readonly scope: 'purpose'; readonly purpose: string } | { readonly scope: 'campaign'; readonly campaignId: string })

/**
 * From the commit of `tx` on no advertising of this scope is handed over to the contact; what waits for it is cancelled in the same transaction (trigger
 * `suppressions_end_queued`). Receipts and other service messages go as before. Answers whether it was not suppressed so already.
 */
export async function suppress(tx: Pick<Transaction, 'suppression'>, suppression: NewSuppression): Promise<boolean> {
  const { count } = await tx.suppression.createMany({ data: [{ ...suppression, createdAt: now() }], skipDuplicates: true })
  return count > 0
}
