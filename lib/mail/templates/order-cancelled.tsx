import { ActionButton } from './action-button.tsx'
import type { OrderMailTemplate } from './order-mail-template.ts'
import { OrderSummary } from './order-summary.tsx'
import { Paragraph, Title } from './text.tsx'

export const orderCancelled: OrderMailTemplate = {
  subject: (mail) => `Заказ №\u00a0${mail.number} отменён`,
  preview: (mail) => (mail.wasPaid ? 'Вернём деньги не позднее чем через 10 дней.' : 'Платить за него не нужно.'),
  Content: ({ mail }) => (
    <>
      <Title>Заказ отменён</Title>
      <Paragraph>
        {mail.buyer}, заказ №&nbsp;{mail.number} отменён{mail.cancelledBy === 'customer' && ' по вашей просьбе'}
        {mail.cancelledBy === 'shop' && ' магазином'}.
      </Paragraph>
      {mail.wasPaid ? (
        <Paragraph>
          Деньги вернём тем же способом, которым заказ был оплачен, не позднее чем через 10&nbsp;дней. Когда отправим их,
          пришлём письмо.
        </Paragraph>
      ) : (
        <Paragraph>Платить за него не нужно: деньги не списывались.</Paragraph>
      )}
      <ActionButton href={mail.href} label="Открыть заказ" />
      <OrderSummary mail={mail} />
    </>
  ),
}
