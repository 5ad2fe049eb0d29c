import { formatDay } from '#lib/text/format-moment.ts'
import { ActionButton } from './action-button.tsx'
import type { OrderMailTemplate } from './order-mail-template.ts'
import { OrderSummary } from './order-summary.tsx'
import { ReturnTerms } from './return-terms.tsx'
import { Paragraph, Title } from './text.tsx'

export const orderDelivered: OrderMailTemplate = {
  subject: (mail) => `Заказ №\u00a0${mail.number} доставлен`,
  preview: (mail) =>
    mail.returnUntil ? `Вернуть товар, если он не подошёл, можно до ${formatDay(mail.returnUntil)} включительно.` : 'Посылка у вас.',
  Content: ({ mail, shop }) => (
    <>
      <Title>Заказ доставлен</Title>
      <Paragraph>{mail.buyer}, заказ №&nbsp;{mail.number} у вас. Проверьте, всё ли на месте и всё ли работает.</Paragraph>
      {mail.returnUntil && (
        <Paragraph>Если товар не подошёл, вернуть его можно до {formatDay(mail.returnUntil)} включительно.</Paragraph>
      )}
      <ActionButton href={mail.href} label="Открыть заказ" />
      <OrderSummary mail={mail} />
      <ReturnTerms shop={shop} />
    </>
  ),
}
