import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import type { JobPayload } from '#lib/jobs/jobs.ts'
import { grantPoints } from '../ledger/grant-points.ts'
import { memberOf } from '../ledger/queries.ts'
import { takeBackReview } from '../ledger/take-back-review.ts'
import { tellEarned } from '../notices/tell-earned.ts'

type Line = Pick<JobPayload<'bonus.review'>, 'orderId' | 'position'>

/**
 * Brings the points for the review of an order's line to where the review is (rules, 3.8 to 3.10): given when it is published for the first time (`first`) or once more after
 * they were taken back, taken back when it stands no more or its goods were given up. What it goes by is what is there at this moment, so that it may run twice, late and
 * beside itself. The database queues it with whatever moves a review (trigger `reward_review`). Answers what it did.
 */
export async function settleReview({ first, ...line }: JobPayload<'bonus.review'>): Promise<'given' | 'taken' | null> {
  return db.$transaction(async (tx) => {
    const memberId = await lockHolder(tx, line)
    if (memberId === null) return null
    const at = now()
    const [{ stands, lotId, times } = { stands: false, lotId: null, times: 0 }] = await tx.$queryRaw<{ stands: boolean; lotId: string | null; times: number }[]>`
      SELECT review_stands(${line.orderId}::uuid, ${line.position}::int) AS stands,
        (SELECT lot_id FROM review_rewards WHERE order_id = ${line.orderId} AND position = ${line.position}::int) AS "lotId",
        (SELECT count(*)::int FROM bonus_lots WHERE source = 'review' AND split_part(key, ':', 2) = ${line.orderId} AND split_part(key, ':', 3) = ${String(line.position)}) AS times`
    if (lotId !== null && !stands) {
      await takeBackReview(tx, { lotId, at })
      await announce(tx, line)
      return 'taken'
    }
    if (lotId !== null || !stands || !(first || times > 0)) return null
    return give(tx, { memberId, at, times, ...line })
  })
}

/** The membership that the points are with, or would be, locked; then the review, so that nobody moves it on meanwhile. Null: nobody's. */
async function lockHolder(tx: Transaction, { orderId, position }: Line): Promise<string | null> {
  const [given] = await tx.$queryRaw<{ memberId: string }[]>`SELECT member_id AS "memberId" FROM review_rewards WHERE order_id = ${orderId} AND position = ${position}::int`
  const review = await tx.review.findUnique({ where: { orderId_position: { orderId, position } }, select: { personId: true } })
  const memberId = given?.memberId ?? (review && (await memberOf(tx, review.personId))?.id) ?? null
  if (memberId === null) return null
  await tx.$queryRaw`SELECT 1 FROM bonus_members WHERE id = ${memberId}::uuid FOR NO KEY UPDATE`
  await tx.$queryRaw`SELECT 1 FROM reviews WHERE order_id = ${orderId}::uuid AND position = ${position}::int FOR SHARE`
  return memberId
}

async function give(tx: Transaction, { memberId, at, times, orderId, position }: Line & { readonly memberId: string; readonly at: Date; readonly times: number }): Promise<'given' | null> {
  const [{ points } = { points: null }] = await tx.$queryRaw<{ points: number | null }[]>`
    SELECT promised_for_review(${memberId}::uuid, ${orderId}::uuid, ${position}::int, ${at}::timestamptz) AS points`
  if (!points) return null
  const lotId = await grantPoints(tx, { memberId, points, source: 'review', key: `review:${orderId}:${position}:${times + 1}`, at })
  if (lotId === null) return null
  await tellEarned(tx, lotId)
  await announce(tx, { orderId, position })
  return 'given'
}

/** Pages show beside a review that it was written for points. */
async function announce(tx: Transaction, { orderId, position }: Line): Promise<void> {
  await tx.$executeRaw`SELECT notify_product(product_id, false) FROM reviews WHERE order_id = ${orderId}::uuid AND position = ${position}::int`
}
