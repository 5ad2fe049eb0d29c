import { Section } from '@react-email/section'
import { Text } from '@react-email/text'
import { formatRoubles } from '#lib/money/money.ts'
import { ActionButton } from './action-button.tsx'
import { DeliveryCard } from './delivery-card.tsx'
import type { OrderMailTemplate } from './order-mail-template.ts'
import { OrderSummary } from './order-summary.tsx'
import { ReturnTerms } from './return-terms.tsx'
import { Paragraph, Small, Title } from './text.tsx'
import { styles } from './theme.ts'

export const orderShipped: OrderMailTemplate = {
  subject: (mail) => `Заказ №\u00a0${mail.number} отправлен`,
  preview: (mail) => (mail.track ? `Номер для отслеживания: ${mail.track}.` : 'Посылка передана в доставку.'),
  Content: ({ mail, shop }) => (
    <>
      <Title>Заказ в пути</Title>
      <Paragraph>
        {mail.buyer}, мы передали заказ №&nbsp;{mail.number} в доставку.
        {mail.payment === 'on-delivery' && ` К оплате при получении: ${formatRoubles(mail.totals.total)}.`}
      </Paragraph>
      {mail.track && (
        <Section className="tint" style={styles.tint}>
          <Small>Номер для отслеживания</Small>
          <Text className="ink tight" style={styles.code}>{mail.track}</Text>
        </Section>
      )}
      <ActionButton href={mail.href} label="Следить за заказом" />
      <OrderSummary mail={mail} />
      <DeliveryCard mail={mail} />
      <ReturnTerms shop={shop} />
    </>
  ),
}
