import { formatRoubles } from '#lib/money/money.ts'
import { ActionButton } from './action-button.tsx'
import type { OrderMailTemplate } from './order-mail-template.ts'
import { OrderSummary } from './order-summary.tsx'
import { GoodsList, MoneyBack } from './returned-goods.tsx'
import { Paragraph, Title } from './text.tsx'

export const returnReceived: OrderMailTemplate = {
  subject: (mail) => `Получили возврат по заказу №\u00a0${mail.number}`,
  preview: (mail) => (mail.returned ? `Возвращаем ${formatRoubles(mail.returned.amount)}.` : 'Товары снова у нас.'),
  Content: ({ mail, shop }) => (
    <>
      <Title>Товары снова у нас</Title>
      <Paragraph>{mail.buyer}, мы получили из заказа №&nbsp;{mail.number}:</Paragraph>
      {mail.returned && (
        <>
          <GoodsList goods={mail.returned} />
          <MoneyBack goods={mail.returned} shop={shop} />
        </>
      )}
      <ActionButton href={mail.href} label="Открыть заказ" />
      <OrderSummary mail={mail} />
    </>
  ),
}
