import { formatRoubles } from '#lib/money/money.ts'
import { ActionButton } from './action-button.tsx'
import { DeliveryCard } from './delivery-card.tsx'
import { NextSteps } from './next-steps.tsx'
import type { OrderMailTemplate } from './order-mail-template.ts'
import { OrderSummary } from './order-summary.tsx'
import { ReturnTerms } from './return-terms.tsx'
import { Paragraph, Small, Title } from './text.tsx'

export const orderPaid: OrderMailTemplate = {
  subject: (mail) => `Заказ №\u00a0${mail.number} оплачен`,
  preview: (mail) => `Получили ${formatRoubles(mail.totals.total)}. Собираем посылку.`,
  Content: ({ mail, shop }) => (
    <>
      <Title>Оплата получена</Title>
      <Paragraph>
        Спасибо, {mail.buyer}! Мы получили {formatRoubles(mail.totals.total)} за заказ №&nbsp;{mail.number} и начинаем его собирать.
      </Paragraph>
      <Small>Это письмо не заменяет кассовый чек.</Small>
      <ActionButton href={mail.href} label="Следить за заказом" />
      <OrderSummary mail={mail} />
      <DeliveryCard mail={mail} />
      <NextSteps
        steps={[
          'Мы собираем и упаковываем товары.',
          'Передаём посылку в доставку и присылаем письмо с номером для отслеживания.',
          'Вы получаете посылку.',
        ]}
      />
      <ReturnTerms shop={shop} />
    </>
  ),
}
