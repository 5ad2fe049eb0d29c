import type { QuestionMessageName } from '../../question-message-names.ts'
import type { MailTemplate } from '../mail-template.ts'
import { questionAnswered } from './question-answered.tsx'
import { questionDeclined } from './question-declined.tsx'
import type { QuestionFacts } from './question-facts.ts'

/** Every letter to whoever asked by the name that stands in the outbox row. */
export const questionTemplates: { readonly [Name in QuestionMessageName]: MailTemplate<QuestionFacts<Name>> } = {
  'question-answered': questionAnswered,
  'question-declined': questionDeclined,
}
