import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { ReadReview } from './schema.ts'

const fields = { id: true, personId: true, productId: true, state: true, revision: true, reason: true, reasonWords: true, publishedAt: true, answer: true, blocked: true } as const

/**
 * A review, locked until the transaction ends, as somebody of the staff has read it. Refusals `not-found`, also where a block hides it: nothing is done with data that must not be used (6.2.4);
 * `own-review`: nobody decides about their own; `changed-meanwhile`: its author or somebody else of the staff was there first.
 */
export async function lockReview(tx: Pick<Transaction, '$queryRaw' | 'review'>, { id, revision }: ReadReview, { personId }: { readonly personId: string }) {
  await tx.$queryRaw`SELECT 1 FROM reviews WHERE id = ${id}::uuid FOR UPDATE`
  const review = await tx.review.findUnique({ where: { id }, select: fields })
  if (!review || review.blocked) throw new Refusal('not-found')
  if (review.personId === personId) throw new Refusal('own-review')
  if (review.revision !== revision) throw new Refusal('changed-meanwhile')
  return review
}

export type LockedReview = Awaited<ReturnType<typeof lockReview>>
