import { ActionButton } from './action-button.tsx'
import type { OrderMailTemplate } from './order-mail-template.ts'
import { OrderSummary } from './order-summary.tsx'
import { Paragraph, Title } from './text.tsx'

export const orderExpired: OrderMailTemplate = {
  subject: (mail) => `Заказ №\u00a0${mail.number} не оплачен вовремя`,
  preview: () => 'Срок резерва закончился, товары больше не отложены.',
  Content: ({ mail }) => (
    <>
      <Title>Срок оплаты закончился</Title>
      <Paragraph>
        {mail.buyer}, оплата заказа №&nbsp;{mail.number} не поступила вовремя, поэтому товары больше не отложены, а заказ закрыт.
        Платить за него не нужно.
      </Paragraph>
      <Paragraph>Если платёж всё-таки придёт позже, мы вернём его полностью и напишем вам.</Paragraph>
      <ActionButton href={mail.href} label="Открыть заказ" />
      <OrderSummary mail={mail} />
    </>
  ),
}
