import { Column } from '@react-email/column'
import { Row } from '@react-email/row'
import { Section } from '@react-email/section'
import { Text } from '@react-email/text'
import { formatDate, formatDay } from '#lib/text/format-moment.ts'
import { formatPoints, formatWhole } from '#lib/text/format-points.ts'
import { plural } from '#lib/text/plural.ts'
import { Paragraph, Title } from '../text.tsx'
import { styles } from '../theme.ts'
import type { Expiring } from './bonus-facts.ts'
import type { BonusTemplate } from './bonus-template.ts'
import { LetterEnd } from './letter-end.tsx'

export const bonusExpiring: BonusTemplate<'bonus-expiring'> = {
  subject: ({ lots }) => (lots.length === 1 ? `${formatDay(firstOf(lots).at)} — последний день для ${genitive(sumOf(lots))}` : `Скоро закончится срок ${genitive(sumOf(lots))}`),
  preview: ({ balance }) => `Всего у вас ${formatPoints(balance)}.`,
  Content: ({ mail }) => (
    <>
      <Title>Срок бонусов подходит к&nbsp;концу</Title>
      <Paragraph>Напоминаем, как обещали в&nbsp;правилах программы. Последний день, когда эти бонусы можно потратить:</Paragraph>
      <Section className="tint" style={{ ...styles.tint, margin: '16px 0' }}>
        {mail.lots.map(({ at, points }) => (
          <Row key={at.getTime()} className="data">
            <Column><Text className="ink" style={{ ...styles.text, margin: '2px 0' }}>{formatDate(at)}</Text></Column>
            <Column align="right"><Text className="ink" style={{ ...styles.amount, margin: '2px 0' }}>{formatPoints(points)}</Text></Column>
          </Row>
        ))}
      </Section>
      <Paragraph>Всего у&nbsp;вас {formatPoints(mail.balance)}.</Paragraph>
      <LetterEnd href={mail.href} offHref={mail.offHref} />
    </>
  ),
  sms: ({ lots, href, offHref }) =>
    `${lots.length === 1 ? `${formatDay(firstOf(lots).at)} — последний день для ${genitive(sumOf(lots))}` : `Скоро закончится срок ${genitive(sumOf(lots))}, первых — ${formatDay(firstOf(lots).at)}`}. ${href}\nОтказ: ${offHref}`,
}

/** «21 бонуса», «320 бонусов»: of how many. */
function genitive(points: number): string {
  return `${formatWhole(points)}\u00a0${plural(points, 'бонуса', 'бонусов', 'бонусов')}`
}

function sumOf(lots: readonly Expiring[]): number {
  return lots.reduce((sum, { points }) => sum + points, 0)
}

function firstOf(lots: readonly Expiring[]): Expiring {
  const [first] = lots
  if (!first) throw new RangeError('nothing expires')
  return first
}
