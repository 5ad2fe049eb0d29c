import { Column } from '@react-email/column'
import { Img } from '@react-email/img'
import { Row } from '@react-email/row'
import { Section } from '@react-email/section'
import { Text } from '@react-email/text'
import { formatRoubles } from '#lib/money/money.ts'
import { orderPointsText } from '#lib/text/order-points.ts'
import type { OrderMail, OrderMailLine } from './order-mail.ts'
import { Rule, Small, Subtitle } from './text.tsx'
import { styles } from './theme.ts'

/** What was bought and what it costs. */
export function OrderSummary({ mail }: { mail: OrderMail }) {
  return (
    <>
      <Rule />
      <Subtitle>Заказ №&nbsp;{mail.number}</Subtitle>
      {mail.lines.map((line) => <Line key={line.sku} line={line} />)}
      <Rule />
      <Section>
        <Amount label="Товары" amount={mail.totals.goods} />
        {mail.totals.discount > 0 && <Amount label={mail.promo ? `Промокод ${mail.promo.code}` : 'Скидка'} amount={-mail.totals.discount} />}
        {mail.points.paid > 0 && <Amount label="Бонусами" amount={-mail.points.paid * 100} />}
        <Amount label={mail.promo && mail.promo.delivery > 0 ? `Доставка с промокодом ${mail.promo.code}` : 'Доставка'} amount={mail.totals.delivery} />
        <Row className="data" style={{ marginTop: '8px' }}>
          <Column><Text className="ink" style={styles.total}>Итого</Text></Column>
          <Column align="right"><Text className="ink" style={styles.total}>{formatRoubles(mail.totals.total)}</Text></Column>
        </Row>
      </Section>
      {orderPointsText(mail.points).map((text) => <Small key={text} apart>{text}</Small>)}
    </>
  )
}

function Line({ line }: { line: OrderMailLine }) {
  return (
    <Row style={{ marginTop: '16px' }}>
      <Column style={{ width: '88px', verticalAlign: 'top' }}>
        {line.image && <Img src={line.image.src} alt={line.image.alt} width={72} height={72} style={styles.picture} />}
      </Column>
      <Column style={{ verticalAlign: 'top' }}>
        <Text className="ink tight" style={{ ...styles.text, margin: 0, fontWeight: 500 }}>{line.name}</Text>
        {line.variant && <Small>{line.variant}</Small>}
        <Small>{line.quantity}&nbsp;×&nbsp;{formatRoubles(line.price)}</Small>
      </Column>
      <Column align="right" style={{ width: '96px', verticalAlign: 'top' }}>
        <Text className="ink tight" style={{ ...styles.amount, lineHeight: '24px' }}>{formatRoubles(line.price * line.quantity)}</Text>
      </Column>
    </Row>
  )
}

function Amount({ label, amount }: { label: string; amount: number }) {
  return (
    <Row className="data">
      <Column><Text className="muted" style={{ ...styles.small, lineHeight: '26px' }}>{label}</Text></Column>
      <Column align="right">
        <Text className="ink" style={{ ...styles.amount, lineHeight: '26px' }}>{amount === 0 ? 'бесплатно' : formatRoubles(amount).replace('-', '−')}</Text>
      </Column>
    </Row>
  )
}
