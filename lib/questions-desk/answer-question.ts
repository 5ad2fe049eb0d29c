import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { promoWords } from '#lib/messages/promo-words.ts'
import { queueQuestionMessage } from '#lib/questions/queue-question-message.ts'
import { lockQuestion } from './lock-question.ts'
import type { AnswerInput } from './schema.ts'

/**
 * Answers a question about a product, for the site in the wording of whoever answers or for its asker alone; the letter goes in the same transaction, where
 * there is an address. Refusals `not-found`, `changed-meanwhile`, `question-closed`, `question-hidden` (its asker wants it kept), `invalid` (field `answer`:
 * words that advertise, 4.1.7).
 */
export async function answerQuestion({ number, revision, answer, publish, shownText }: AnswerInput, staff: { readonly personId: string }): Promise<void> {
  refuseAdvertising(answer)
  await db.$transaction(async (tx) => {
    const { id, state, hidden } = await lockQuestion(tx, { number, revision })
    if (state !== 'waiting') throw new Refusal('question-closed')
    if (publish && hidden) throw new Refusal('question-hidden')
    await tx.productQuestion.update({ where: { id }, data: { state: 'answered', answer, shownText: publish ? shownText : null, answeredBy: staff.personId, closedAt: now() } })
    await queueQuestionMessage(tx, { template: 'question-answered', questionId: id })
  })
}

/** An answer to somebody's question is a service message. */
export function refuseAdvertising(answer: string): void {
  const promo = promoWords(answer)
  if (promo !== null) throw new Refusal('invalid', { answer: `Похоже на рекламу: «${promo}». В ответах её нет` })
}
