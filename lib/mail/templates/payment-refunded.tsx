import { formatRoubles } from '#lib/money/money.ts'
import { ActionButton } from './action-button.tsx'
import type { OrderMail } from './order-mail.ts'
import type { OrderMailTemplate } from './order-mail-template.ts'
import { OrderSummary } from './order-summary.tsx'
import { Paragraph, Title } from './text.tsx'

export const paymentRefunded: OrderMailTemplate = {
  subject: (mail) => `Вернули деньги за заказ №\u00a0${mail.number}`,
  preview: (mail) => `${formatRoubles(amount(mail))} отправлены туда, откуда пришла оплата.`,
  Content: ({ mail }) => (
    <>
      <Title>Деньги отправлены обратно</Title>
      <Paragraph>
        {mail.buyer}, мы вернули {formatRoubles(amount(mail))} за заказ №&nbsp;{mail.number} тем же способом, которым он был оплачен.
        Когда сумма появится на счёте, зависит от вашего банка.
      </Paragraph>
      {mail.refund?.cause === 'late' && (
        <Paragraph>
          Оплата пришла после того, как срок резерва закончился, поэтому отложить для вас товары мы уже не могли.
        </Paragraph>
      )}
      {mail.refund?.cause === 'cancelled' && <Paragraph>Причина: заказ отменён.</Paragraph>}
      {mail.refund?.cause === 'returned' && <Paragraph>Причина: вы вернули товары.</Paragraph>}
      <ActionButton href={mail.href} label="Открыть заказ" />
      <OrderSummary mail={mail} />
    </>
  ),
}

function amount(mail: OrderMail): number {
  return mail.refund?.amount ?? mail.totals.total
}
