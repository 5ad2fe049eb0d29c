import type { OrderMailName } from './order-mail-names.ts'
import { type RenderedMail, renderTemplate } from './render-template.tsx'
import type { MailShop } from './templates/mail-shop.ts'
import type { OrderMail } from './templates/order-mail.ts'
import { orderMailTemplates } from './templates/order-mail-templates.ts'

const frame = {
  demo: 'Демонстрационный режим: заказ учебный, деньги не списываются, товары не отправляются.',
  reason: 'Вы получили это письмо, потому что указали этот адрес в заказе. Это сообщение о заказе, рекламы в нём нет.',
}

/** Renders one order mail as HTML and as text. */
export function renderMail(name: OrderMailName, mail: OrderMail, shop: MailShop): Promise<RenderedMail> {
  return renderTemplate(orderMailTemplates[name], mail, shop, frame)
}
