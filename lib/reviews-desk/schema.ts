import * as z from 'zod'
import { promoWords } from '#lib/messages/promo-words.ts'
import { reviewReasonCodes } from '#lib/reviews/reasons.ts'

const id = z.uuid()
const revision = z.int()

export const REASON_WORDS_MAX = 1000
export const ANSWER_MAX = 4000

/** Several lines as staff write them to a person: they go into a letter of service, which never advertises (4.1.3). */
const words = (max: number, missing: string) =>
  z
    .string()
    .max(20_000, 'Слишком длинно')
    .transform((given) => given.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{C}\n\u00ad]+/gu, '').replaceAll(/\n{3,}/g, '\n\n').trim())
    .pipe(z.string().min(1, missing).max(max, `Не длиннее ${max} знаков`).superRefine((text, context) => {
      const promo = promoWords(text)
      if (promo !== null) context.addIssue({ code: 'custom', message: `«${promo}» — слова рекламы, а это прочтёт человек в служебном письме: уберите их` })
    }))

const why = {
  reason: z.enum(reviewReasonCodes, 'Выберите причину'),
  reasonWords: words(REASON_WORDS_MAX, 'Напишите автору, что не так и что поправить'),
}

/** The state in which somebody of the staff has read a review: in another one nothing is decided. */
export const readReviewSchema = z.object({ id, revision })
export const refuseReviewSchema = z.object({ id, revision, ...why })
export const answerReviewSchema = z.object({ id, revision, answer: words(ANSWER_MAX, 'Напишите ответ') })
export const photoSchema = z.object({ id, revision, photoId: z.uuid(), withheld: z.boolean() })

/** What is decided of a complaint (7.9): the review goes, for a reason, or it stays, and whoever complained is told why. Both in the state in which they were read. */
export const decideReportSchema = z.discriminatedUnion('uphold', [
  z.object({ id, revision, reviewRevision: revision, uphold: z.literal(true), ...why }),
  z.object({ id, revision, reviewRevision: revision, uphold: z.literal(false), decisionWords: words(REASON_WORDS_MAX, 'Напишите, почему отзыв остаётся: это прочтёт тот, кто пожаловался') }),
])

export type ReadReview = z.output<typeof readReviewSchema>
export type RefuseReview = z.output<typeof refuseReviewSchema>
export type AnswerReview = z.output<typeof answerReviewSchema>
export type PhotoChoice = z.output<typeof photoSchema>
export type DecideReport = z.output<typeof decideReportSchema>
