import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { refuseAdvertising } from './answer-question.ts'
import { lockQuestion } from './lock-question.ts'
import type { AnswerInput } from './schema.ts'

/**
 * What the site shows of a question that is answered: other words, or nothing any more. Nobody is written to again. Of one that is nobody's by now nothing is left when it
 * is taken off. Refusals `not-found`, `changed-meanwhile`, `question-open`, `question-hidden`, `invalid` (field `answer`).
 */
export async function changeShown({ number, revision, answer, publish, shownText }: AnswerInput): Promise<void> {
  refuseAdvertising(answer)
  await db.$transaction(async (tx) => {
    const { id, state, hidden, subjectId } = await lockQuestion(tx, { number, revision })
    if (state !== 'answered') throw new Refusal('question-open')
    if (publish && hidden) throw new Refusal('question-hidden')
    if (subjectId === null && !publish) {
      await tx.productQuestion.delete({ where: { id } })
      return
    }
    await tx.productQuestion.update({ where: { id }, data: { answer, shownText: publish ? shownText : null } })
  })
}
