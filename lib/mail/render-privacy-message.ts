import type { RenderedSms } from '#lib/sms/send-sms.ts'
import type { PrivacyMessageName } from './privacy-message-names.ts'
import { type RenderedMail, renderTemplate } from './render-template.tsx'
import type { MailShop } from './templates/mail-shop.ts'
import type { PrivacyFacts } from './templates/privacy/privacy-facts.ts'
import { privacyTemplates } from './templates/privacy/privacy-templates.ts'

const frame = {
  demo: 'Демонстрационный режим: магазин учебный.',
  reason: 'Это сообщение по закону о персональных данных или о защите прав потребителей. Рекламы в нём нет.',
}

/** Renders one message about a request, a claim or an incident as a letter, in HTML and as text. */
export function renderPrivacyMail<Name extends PrivacyMessageName>(name: Name, facts: PrivacyFacts<Name>, shop: MailShop): Promise<RenderedMail> {
  return renderTemplate<PrivacyFacts<Name>>(privacyTemplates[name], facts, shop, frame)
}

/** The same as an SMS. */
export function renderPrivacySms<Name extends PrivacyMessageName>(name: Name, facts: PrivacyFacts<Name>, shop: MailShop): RenderedSms {
  return { text: `${shop.demo ? 'Демо. ' : ''}${privacyTemplates[name].sms(facts, shop)}` }
}
