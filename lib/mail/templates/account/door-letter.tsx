import { Column } from '@react-email/column'
import { Row } from '@react-email/row'
import { Section } from '@react-email/section'
import { Text } from '@react-email/text'
import type { ReactNode } from 'react'
import { countryName } from '#lib/text/country-name.ts'
import { formatMoment } from '#lib/text/format-moment.ts'
import { ActionButton } from '../action-button.tsx'
import type { MailShop } from '../mail-shop.ts'
import { Paragraph, Title } from '../text.tsx'
import { styles } from '../theme.ts'
import type { DoorFacts } from './account-facts.ts'
import { NotYou } from './not-you.tsx'

/** A letter about something that has happened at the doors of an account: what, when, and where known with which device and where. */
export function DoorLetter({ title, facts, shop, notYou, children }: {
  title: string
  facts: DoorFacts
  shop: MailShop
  notYou: ReactNode
  children: ReactNode
}) {
  return (
    <>
      <Title>{title}</Title>
      <Paragraph>{children}</Paragraph>
      <Section className="tint" style={{ ...styles.tint, margin: '16px 0' }}>
        <Fact name="Когда" value={formatMoment(facts.happenedAt)} />
        <Fact name="Устройство" value={facts.device} />
        <Fact name="Страна" value={countryName(facts.country)} />
      </Section>
      <ActionButton href={`${shop.appUrl}/account/security`} label="Проверить безопасность" />
      <NotYou>{notYou}</NotYou>
    </>
  )
}

function Fact({ name, value }: { name: string; value: string | null }) {
  if (value === null) return null
  return (
    <Row className="data">
      <Column style={{ width: '104px', verticalAlign: 'top' }}><Text className="muted" style={{ ...styles.small, lineHeight: '24px' }}>{name}</Text></Column>
      <Column><Text className="ink" style={{ ...styles.text, margin: '0 0 4px' }}>{value}</Text></Column>
    </Row>
  )
}
