import * as z from 'zod'
import type { QuestionDeclineReason } from '#lib/db/generated/enums.ts'
import { hasContacts } from '#lib/questions/contacts-in.ts'
import { ANSWER_MAX, QUESTION_MAX } from '#lib/questions/limits.ts'
import { words } from '#lib/questions/schema.ts'

const number = z.number().int().min(1).max(999_999_999)
const declineReasons = ['spam', 'personal', 'off_topic'] as const satisfies readonly QuestionDeclineReason[]
const revision = z.number().int().min(1)
const answer = words(ANSWER_MAX).pipe(z.string().min(1, 'Напишите ответ'))
const shownText = words(QUESTION_MAX)

/** What the site shows says nothing of how anybody can be reached. */
function judgeShown({ publish, shownText: shown }: { publish: boolean; shownText: string }, context: z.RefinementCtx): void {
  if (!publish) return
  if (shown === '') context.addIssue({ code: 'custom', path: ['shownText'], message: 'Напишите, как показать вопрос' })
  if (hasContacts(shown)) context.addIssue({ code: 'custom', path: ['shownText'], message: 'Уберите почту и телефон: на сайте их не показываем' })
}

/** An answer, on the site or to its asker alone; also what the site shows of a question from now on. */
export const answerSchema = z.object({ number, revision, answer, publish: z.boolean(), shownText }).superRefine(judgeShown)

export const declineSchema = z.object({ number, revision, reason: z.enum(declineReasons, 'Выберите причину') })

export type AnswerInput = z.output<typeof answerSchema>
export type DeclineInput = z.output<typeof declineSchema>
