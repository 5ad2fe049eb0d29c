import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { mailShop } from '#lib/mail/mail-shop.ts'
import { renderQuestionMail } from '#lib/mail/render-question-message.ts'
import type { RenderedMail } from '#lib/mail/render-template.tsx'
import { Advertises } from '#lib/messages/advertises.ts'
import type { Message } from '#lib/messages/deliver-message.ts'
import { NotNeeded } from '#lib/messages/not-needed.ts'
import { promoWords } from '#lib/messages/promo-words.ts'
import { declinePlaces } from './decline-reasons.ts'

/** Whether a message is one of these. */
export function isQuestionMessage({ questionId }: Pick<Message, 'questionId'>): boolean {
  return questionId !== null
}

/**
 * Writes the letter of an outbox row to whoever asked about a product. Throws NotNeeded when the question is gone or nobody's any more, Advertises when the answer calls to
 * buy (4.1.7): what the asker wrote is quoted, and may say anything.
 */
export async function composeQuestionMail({ questionId }: Message): Promise<RenderedMail> {
  const question = questionId === null ? null : await db.productQuestion.findUnique({ where: { id: questionId }, include: { product: { select: { name: true, slug: true, status: true } } } })
  if (!question || question.text === null || question.state === 'waiting') throw new NotNeeded('the question is gone')
  const { number, text, product, answer, shownText, declineReason } = question
  const facts = { number, question: text, product: product.name, href: product.status === 'active' ? `${env.APP_URL}/product/${product.slug}` : null }
  if (answer !== null) {
    const promo = promoWords(answer.replaceAll(product.name, ''))
    if (promo !== null) throw new Advertises(promo)
    return renderQuestionMail('question-answered', { ...facts, answer, shown: shownText !== null }, mailShop())
  }
  if (declineReason === null || declineReason === 'spam') throw new NotNeeded('nobody is told')
  return renderQuestionMail('question-declined', { ...facts, why: declineReason, where: `${env.APP_URL}${declinePlaces[declineReason]}` }, mailShop())
}
