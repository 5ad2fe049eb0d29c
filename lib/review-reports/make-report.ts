import { Refusal } from '#lib/action/refusal.ts'
import { minutes, now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { takeTries } from '#lib/limits/limit.ts'
import { dueAt } from '#lib/privacy/clocks.ts'
import { reportReasons } from './report-reasons.ts'
import type { ReportInput } from './schema.ts'

type Reporter = { /** Null for somebody without an account. */ readonly personId: string | null; readonly address: string | null }

export type MadeReport = { readonly id: string; readonly number: number; readonly dueAt: Date }

/**
 * Takes a complaint about a review that is shown (7.9): its number and the day by which it is decided, personal data within the term of 152-FZ art. 10.1. Who is signed in has one at a time
 * about a review; of others the same words within a minute are one. Refusals `not-found`, `own-review`, `too-many-tries`; UnknownYear when the production calendar does not reach that far.
 */
export async function makeReport({ reviewId, reason, words }: ReportInput, { personId, address }: Reporter): Promise<MadeReport> {
  await takeTries(['review-report:address', address])
  return db.$transaction(async (tx) => {
    // One after another: what is sent twice finds the first, and a review is not taken off meanwhile.
    await tx.$queryRaw`SELECT 1 FROM reviews WHERE id = ${reviewId}::uuid FOR NO KEY UPDATE`
    const review = await tx.review.findFirst({ where: { id: reviewId, state: 'published', blocked: false }, select: { personId: true } })
    if (!review) throw new Refusal('not-found')
    if (personId !== null && review.personId === personId) throw new Refusal('own-review')
    const createdAt = now()
    const twin = await findTwin(tx, { reviewId, reason, words }, personId, createdAt)
    if (twin) return twin
    return tx.reviewReport.create({ data: { reviewId, reason, words, reporterId: personId, createdAt, dueAt: dueAt(reportReasons[reason].clock, createdAt) }, select: made })
  })
}

const made = { id: true, number: true, dueAt: true } as const

function findTwin(tx: Transaction, { reviewId, reason, words }: ReportInput, reporterId: string | null, at: Date): Promise<MadeReport | null> {
  const same = reporterId === null ? { reporterId: null, reason, words, createdAt: { gt: new Date(at.getTime() - minutes(1)) } } : { reporterId }
  return tx.reviewReport.findFirst({ where: { reviewId, state: 'open', ...same }, select: made })
}
