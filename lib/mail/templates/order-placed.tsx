import { formatRoubles } from '#lib/money/money.ts'
import { formatMoment } from '#lib/text/format-moment.ts'
import { ActionButton } from './action-button.tsx'
import { DeliveryCard } from './delivery-card.tsx'
import { NextSteps } from './next-steps.tsx'
import type { OrderMail } from './order-mail.ts'
import type { OrderMailTemplate } from './order-mail-template.ts'
import { OrderSummary } from './order-summary.tsx'
import { ReturnTerms } from './return-terms.tsx'
import { Paragraph, Title } from './text.tsx'

export const orderPlaced: OrderMailTemplate = {
  subject: (mail) => (mail.payUntil ? `Заказ №\u00a0${mail.number} ждёт оплаты` : `Заказ №\u00a0${mail.number} принят`),
  preview: (mail) =>
    mail.payUntil
      ? `Держим товары до ${formatMoment(mail.payUntil)}. К оплате ${formatRoubles(mail.totals.total)}.`
      : `${formatRoubles(mail.totals.total)}. Сообщим, когда отправим.`,
  Content: ({ mail, shop }) => (
    <>
      <Title>{mail.payUntil ? 'Остался один шаг — оплата' : 'Заказ принят'}</Title>
      <Paragraph>Здравствуйте, {mail.buyer}! Мы записали ваш заказ №&nbsp;{mail.number}.</Paragraph>
      <Paragraph>{whatNow(mail)}</Paragraph>
      <ActionButton href={mail.href} label={mail.payUntil ? `Оплатить ${formatRoubles(mail.totals.total)}` : 'Следить за заказом'} />
      <OrderSummary mail={mail} />
      <DeliveryCard mail={mail} />
      <NextSteps steps={steps(mail)} />
      <ReturnTerms shop={shop} />
    </>
  ),
}

/** An online order without `payUntil` has moved on while the mail was waiting: the page knows better than the mail. */
function whatNow(mail: OrderMail): string {
  if (mail.payUntil) {
    return `Товары отложены для вас до ${formatMoment(mail.payUntil)}. Если к этому времени заказ не оплачен, он отменится сам.`
  }
  return mail.payment === 'on-delivery'
    ? `Товары отложены для вас. Заплатить ${formatRoubles(mail.totals.total)} нужно будет при получении.`
    : 'Что с ним происходит сейчас, видно на его странице.'
}

function steps(mail: OrderMail): string[] {
  return [
    ...(mail.payUntil ? ['Вы оплачиваете заказ на его странице.'] : []),
    'Мы собираем и упаковываем товары.',
    'Передаём посылку в доставку и присылаем письмо с номером для отслеживания.',
    mail.payment === 'online' ? 'Вы получаете посылку.' : 'Вы получаете посылку и оплачиваете её.',
  ]
}
