import type { QuestionMessageName } from './question-message-names.ts'
import { type RenderedMail, renderTemplate } from './render-template.tsx'
import type { MailShop } from './templates/mail-shop.ts'
import type { QuestionFacts } from './templates/questions/question-facts.ts'
import { questionTemplates } from './templates/questions/question-templates.ts'

const frame = {
  demo: 'Демонстрационный режим: магазин учебный, товары тоже.',
  reason: 'Вы получили это письмо, потому что задали вопрос о товаре и попросили ответить на этот адрес. Рекламы в нём нет, других писем за ним не последует.',
}

/** Renders one letter to whoever asked about a product, in HTML and as text. */
export function renderQuestionMail<Name extends QuestionMessageName>(name: Name, facts: QuestionFacts<Name>, shop: MailShop): Promise<RenderedMail> {
  return renderTemplate<QuestionFacts<Name>>(questionTemplates[name], facts, shop, frame)
}
