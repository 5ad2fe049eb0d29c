import type { CareersMessageName } from './careers-message-names.ts'
import { type RenderedMail, renderTemplate } from './render-template.tsx'
import type { CareersFacts } from './templates/careers/careers-facts.ts'
import { careersTemplates } from './templates/careers/careers-templates.ts'
import type { MailShop } from './templates/mail-shop.ts'

const frame = {
  demo: 'Демонстрационный режим: магазин учебный, вакансии тоже.',
  reason: 'Вы получили это письмо, потому что откликнулись на вакансию и подтвердили этот адрес. Рекламы в нём нет.',
}

/** Renders one letter to a candidate, in HTML and as text. */
export function renderCareersMail<Name extends CareersMessageName>(name: Name, facts: CareersFacts<Name>, shop: MailShop): Promise<RenderedMail> {
  return renderTemplate<CareersFacts<Name>>(careersTemplates[name], facts, shop, frame)
}
