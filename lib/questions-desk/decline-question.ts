import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { queueQuestionMessage } from '#lib/questions/queue-question-message.ts'
import { lockQuestion } from './lock-question.ts'
import type { DeclineInput } from './schema.ts'

/**
 * Closes a question without an answer. Its asker is told where it belongs, but for spam: nobody writes to whoever sent that. Refusals
 * `not-found`, `changed-meanwhile`, `question-closed`.
 */
export async function declineQuestion({ number, revision, reason }: DeclineInput, staff: { readonly personId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id, state } = await lockQuestion(tx, { number, revision })
    if (state !== 'waiting') throw new Refusal('question-closed')
    await tx.productQuestion.update({ where: { id }, data: { state: 'declined', declineReason: reason, answeredBy: staff.personId, closedAt: now() } })
    if (reason !== 'spam') await queueQuestionMessage(tx, { template: 'question-declined', questionId: id })
  })
}
