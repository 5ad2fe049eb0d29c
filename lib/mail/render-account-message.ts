import type { RenderedSms } from '#lib/sms/send-sms.ts'
import type { AccountMessageName } from './account-message-names.ts'
import { type RenderedMail, renderTemplate } from './render-template.tsx'
import type { AccountFacts } from './templates/account/account-facts.ts'
import { accountTemplates } from './templates/account/account-templates.ts'
import type { MailShop } from './templates/mail-shop.ts'

const frame = {
  demo: 'Демонстрационный режим: магазин учебный.',
  reason: 'Вы получили это письмо, потому что этот адрес указали при входе, регистрации или в личном кабинете. Это служебное сообщение, рекламы в нём нет.',
}

/** Renders one message of an account as a letter, in HTML and as text. */
export function renderAccountMail<Name extends AccountMessageName>(name: Name, facts: AccountFacts<Name>, shop: MailShop): Promise<RenderedMail> {
  return renderTemplate(accountTemplates[name], facts, shop, frame)
}

/** Renders one message of an account as an SMS. */
export function renderAccountSms<Name extends AccountMessageName>(name: Name, facts: AccountFacts<Name>, shop: MailShop): RenderedSms {
  return { text: `${shop.demo ? 'Демо. ' : ''}${accountTemplates[name].sms(facts, shop)}` }
}
