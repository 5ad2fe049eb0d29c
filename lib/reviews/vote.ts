import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { takeTries } from '#lib/limits/limit.ts'
import type { Vote } from './schema.ts'

export type Votes = { readonly helpful: number; readonly unhelpful: number; readonly mine: Vote }

/** Says whether somebody else's review helped, says it otherwise, or takes it back. Answers the numbers as they are then. Refusals `review-gone`, `own-vote`, `too-many-tries`. */
export async function vote(personId: string, reviewId: string, given: Vote): Promise<Votes & { readonly slug: string }> {
  await takeTries(['review-vote:person', personId])
  return db.$transaction(async (tx) => {
    const [review] = await tx.$queryRaw<{ person_id: string }[]>`SELECT person_id FROM reviews WHERE id = ${reviewId}::uuid AND state = 'published' AND NOT blocked FOR UPDATE`
    if (!review) throw new Refusal('review-gone')
    if (review.person_id === personId) throw new Refusal('own-vote')
    const which = { reviewId_personId: { reviewId, personId } }
    if (given === 'none') await tx.reviewVote.deleteMany({ where: { reviewId, personId } })
    else await tx.reviewVote.upsert({ where: which, create: { reviewId, personId, helpful: given === 'yes', votedAt: now() }, update: { helpful: given === 'yes', votedAt: now() } })
    const { product, ...counted } = await tx.review.findUniqueOrThrow({ where: { id: reviewId }, select: { helpful: true, unhelpful: true, product: { select: { slug: true } } } })
    return { ...counted, mine: given, slug: product.slug }
  })
}

/** How somebody has voted under the reviews of a product, by review. */
export async function ownVotes(personId: string, slug: string): Promise<Readonly<Record<string, Vote>>> {
  const rows = await db.reviewVote.findMany({ where: { personId, review: { product: { slug } } }, select: { reviewId: true, helpful: true } })
  return Object.fromEntries(rows.map(({ reviewId, helpful }) => [reviewId, helpful ? 'yes' : 'no'] as const))
}
