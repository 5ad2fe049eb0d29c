import { Section } from '@react-email/section'
import { formatDays } from '#lib/text/format-days.ts'
import { keepAbbreviations } from '#lib/text/keep-abbreviations.ts'
import type { OrderMail } from './order-mail.ts'
import { Rule, Small, Subtitle } from './text.tsx'

const methods = { courier: 'Курьер', pickup: 'Пункт выдачи', post: 'Почта России' } as const

/** Where the parcel goes, to whom, and how it is paid. */
export function DeliveryCard({ mail }: { mail: OrderMail }) {
  return (
    <>
      <Rule />
      <Section>
        <Subtitle>Доставка и оплата</Subtitle>
        <Small>{methods[mail.delivery.method]}: {keepAbbreviations(mail.delivery.place)}</Small>
        <Small>Срок после отправки: {formatDays(mail.delivery.days)}</Small>
        <Small>Получатель: {mail.delivery.recipient}</Small>
        <Small>{mail.payment === 'online' ? 'Оплата онлайн' : 'Оплата при получении'}</Small>
      </Section>
    </>
  )
}
