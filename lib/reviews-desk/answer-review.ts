import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { lockReview } from './lock-review.ts'
import type { AnswerReview, ReadReview } from './schema.ts'
import { tellPerson } from './tell-person.ts'

/** The shop answers under a published review, or words its answer anew. Its author is told of the first wording, not of each comma. Refusals of `lockReview`, `review-state`. */
export async function answerReview({ answer, ...read }: AnswerReview, staff: { readonly personId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const review = await lockReview(tx, read, staff)
    if (review.state !== 'published') throw new Refusal('review-state')
    const answeredAt = now()
    await tx.review.update({ where: { id: review.id }, data: { answer, answeredAt, answeredBy: staff.personId } })
    if (review.answer === null) await tellPerson(tx, review.personId, 'review-answered', review.id, answeredAt)
  })
}

/** Takes the answer away again. Refusals of `lockReview`. */
export async function withdrawAnswer(read: ReadReview, staff: { readonly personId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id } = await lockReview(tx, read, staff)
    await tx.review.update({ where: { id }, data: { answer: null, answeredAt: null, answeredBy: null } })
  })
}
