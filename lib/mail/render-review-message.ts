import { type RenderedMail, renderTemplate } from './render-template.tsx'
import type { ReviewMessageName } from './review-message-names.ts'
import type { MailShop } from './templates/mail-shop.ts'
import type { ReviewFacts } from './templates/reviews/review-facts.ts'
import { reviewTemplates } from './templates/reviews/review-templates.ts'

const frame = {
  demo: 'Демонстрационный режим: магазин учебный.',
  reason: 'Вы получили это письмо, потому что написали нам об отзыве из своего личного кабинета. Это служебное сообщение, рекламы в нём нет.',
}

/** Renders one letter about a review, in HTML and as text. */
export function renderReviewMail<Name extends ReviewMessageName>(name: Name, facts: ReviewFacts<Name>, shop: MailShop): Promise<RenderedMail> {
  return renderTemplate<ReviewFacts<Name>>(reviewTemplates[name], facts, shop, frame)
}
