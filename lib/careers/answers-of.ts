import { Refusal } from '#lib/action/refusal.ts'
import type { Question } from './types.ts'

export type Answer = { readonly question: string; readonly answer: string }

/** The name of the field that a question has in the form. */
export function answerField(questionId: string): string {
  return `answer-${questionId}`
}

/** «Да» and «Нет», as the form offers and the application keeps them. */
export const YES_NO = ['Да', 'Нет'] as const

/** What a question may be answered by; null: in words. */
export function optionsOf({ kind, options }: Pick<Question, 'kind' | 'options'>): readonly string[] | null {
  if (kind === 'text') return null
  return kind === 'yes_no' ? YES_NO : options
}

/** The code of what is wrong with an answer; null when nothing is. */
export function wrongAnswer(question: Question, answer: string): string | null {
  if (answer === '') return question.required ? 'answer-missing' : null
  const options = optionsOf(question)
  return options === null || options.includes(answer) ? null : 'answer-unknown'
}

/** The answers to a vacancy's questions in their order, each beside its question as it was asked; what was left empty is left out. Refusal `invalid` names the fields. */
export function answersOf(questions: readonly Question[], given: Readonly<Record<string, string>>): Answer[] {
  const wrong = questions.flatMap((question): [string, string][] => {
    const code = wrongAnswer(question, given[question.id] ?? '')
    return code === null ? [] : [[answerField(question.id), code]]
  })
  if (wrong.length > 0) throw new Refusal('invalid', Object.fromEntries(wrong))
  return questions.flatMap(({ id, text }) => (given[id] ? [{ question: text, answer: given[id] }] : []))
}
