import { formatDay } from '#lib/text/format-moment.ts'
import { ActionButton } from './action-button.tsx'
import type { OrderMailTemplate } from './order-mail-template.ts'
import { OrderSummary } from './order-summary.tsx'
import { GoodsList, HowToSend, MoneyBack } from './returned-goods.tsx'
import { Paragraph, Title } from './text.tsx'

export const returnRequested: OrderMailTemplate = {
  subject: (mail) => `Возврат по заказу №\u00a0${mail.number}: ждём посылку`,
  preview: (mail) => (mail.returned ? `Деньги вернём не позднее ${formatDay(mail.returned.refundDue)}.` : 'Что происходит с возвратом, видно на странице заказа.'),
  Content: ({ mail, shop }) => (
    <>
      <Title>Заявка на возврат принята</Title>
      <Paragraph>{mail.buyer}, ждём обратно из заказа №&nbsp;{mail.number}:</Paragraph>
      {mail.returned && (
        <>
          <GoodsList goods={mail.returned} />
          <MoneyBack goods={mail.returned} shop={shop} />
        </>
      )}
      <ActionButton href={mail.href} label="Открыть заказ" />
      {mail.returned && <HowToSend goods={mail.returned} shop={shop} />}
      <OrderSummary mail={mail} />
    </>
  ),
}
