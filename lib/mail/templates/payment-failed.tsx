import { formatMoment } from '#lib/text/format-moment.ts'
import { ActionButton } from './action-button.tsx'
import type { OrderMailTemplate } from './order-mail-template.ts'
import { OrderSummary } from './order-summary.tsx'
import { Paragraph, Title } from './text.tsx'

export const paymentFailed: OrderMailTemplate = {
  subject: (mail) => `Оплата заказа №\u00a0${mail.number} не прошла`,
  preview: (mail) =>
    mail.payUntil ? `Товары отложены до ${formatMoment(mail.payUntil)}, можно попробовать ещё раз.` : 'Деньги за заказ не списаны.',
  Content: ({ mail }) => (
    <>
      <Title>Оплата не прошла</Title>
      <Paragraph>
        {mail.buyer}, банк не подтвердил платёж за заказ №&nbsp;{mail.number}. Деньги за заказ не списаны.
      </Paragraph>
      {mail.payUntil && (
        <Paragraph>
          Товары отложены для вас до {formatMoment(mail.payUntil)}: можно попробовать ещё раз той же или другой картой.
        </Paragraph>
      )}
      <ActionButton href={mail.href} label={mail.payUntil ? 'Попробовать ещё раз' : 'Открыть заказ'} />
      <OrderSummary mail={mail} />
    </>
  ),
}
