import { formatRoubles } from '#lib/money/money.ts'
import { formatRate } from '#lib/text/format-points.ts'
import { Paragraph, Title } from '../text.tsx'
import type { BonusTemplate } from './bonus-template.ts'
import { LetterEnd } from './letter-end.tsx'
import { PointsCard } from './points-card.tsx'

export const bonusLevel: BonusTemplate<'bonus-level'> = {
  subject: ({ level }) => `Ваш уровень — «${level}»`,
  preview: ({ rate }) => `С новых заказов начисляется ${formatRate(rate)} от суммы товаров.`,
  Content: ({ mail }) => (
    <>
      <Title>Ваш уровень&nbsp;— «{mail.level}»</Title>
      <Paragraph>Уровень считается по&nbsp;доставленным заказам за&nbsp;последние двенадцать месяцев и&nbsp;со&nbsp;временем меняется вместе с&nbsp;ними.</Paragraph>
      <PointsCard figure={formatRate(mail.rate)} about="от суммы товаров начисляется бонусами с каждого нового заказа" />
      <Paragraph>{mail.next === null ? 'Это самый высокий уровень.' : `До уровня «${mail.next.name}» — ещё ${formatRoubles(mail.next.missing)}.`}</Paragraph>
      <LetterEnd href={mail.href} offHref={mail.offHref} />
    </>
  ),
  sms: ({ level, rate, href, offHref }) => `Ваш уровень «${level}»: ${formatRate(rate)} бонусами. ${href}\nОтказ: ${offHref}`,
}
