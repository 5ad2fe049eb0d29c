import type { QuestionMessageName } from '../../question-message-names.ts'

type Common = {
  /** The name of the product. */
  readonly product: string
  /** The page of the product; null when it is sold no longer. */
  readonly href: string | null
  /** «Вопрос № 1015». */
  readonly number: number
  /** As it was asked. */
  readonly question: string
}

type Facts = {
  /** `shown`: the site shows question and answer, without who asked. */
  readonly 'question-answered': Common & { readonly answer: string; readonly shown: boolean }
  /** `where`: the place that such a question has, if it has one. */
  readonly 'question-declined': Common & { readonly why: 'personal' | 'off_topic'; readonly where: string }
}

/** What the letters to whoever asked may say, and no more. */
export type QuestionFacts<Name extends QuestionMessageName> = Facts[Name]
