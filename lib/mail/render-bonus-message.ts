import type { RenderedSms } from '#lib/sms/send-sms.ts'
import type { BonusMessageName } from './bonus-message-names.ts'
import { type RenderedMail, renderTemplate } from './render-template.tsx'
import type { BonusFacts } from './templates/bonus/bonus-facts.ts'
import { bonusTemplates } from './templates/bonus/bonus-templates.ts'
import type { MailShop } from './templates/mail-shop.ts'

const frame = {
  demo: 'Демонстрационный режим: магазин учебный, бонусы тоже.',
  reason: 'Вы получили это письмо, потому что участвуете в бонусной программе и согласились на уведомления о бонусах по почте. Рекламы в нём нет.',
}

/** Renders one message of the bonus programme as a letter, in HTML and as text. */
export function renderBonusMail<Name extends BonusMessageName>(name: Name, facts: BonusFacts<Name>, shop: MailShop): Promise<RenderedMail> {
  return renderTemplate<BonusFacts<Name>>(bonusTemplates[name], facts, shop, frame)
}

/** The same as an SMS. */
export function renderBonusSms<Name extends BonusMessageName>(name: Name, facts: BonusFacts<Name>, shop: MailShop): RenderedSms {
  return { text: `${shop.demo ? 'Демо. ' : ''}${bonusTemplates[name].sms(facts, shop)}` }
}
