import { formatDate } from '#lib/text/format-moment.ts'
import { formatPoints, formatWhole } from '#lib/text/format-points.ts'
import { Paragraph, Title } from '../text.tsx'
import type { BonusFacts } from './bonus-facts.ts'
import type { BonusTemplate } from './bonus-template.ts'
import { LetterEnd } from './letter-end.tsx'
import { PointsCard } from './points-card.tsx'

export const bonusEarned: BonusTemplate<'bonus-earned'> = {
  subject: ({ points }) => `Начислено ${formatPoints(points)}`,
  preview: ({ balance, expiresAt }) => `Теперь у вас ${formatPoints(balance)}. Начисленные действуют до ${formatDate(expiresAt)}`,
  Content: ({ mail }) => (
    <>
      <Title>Начислено {formatPoints(mail.points)}</Title>
      <Paragraph>{reason(mail)}</Paragraph>
      <PointsCard figure={formatPoints(mail.balance)} about={`теперь у вас. Начисленные действуют до ${formatDate(mail.expiresAt)} включительно`} />
      <LetterEnd href={mail.href} offHref={mail.offHref} />
    </>
  ),
  sms: ({ points, balance, expiresAt, href, offHref }) =>
    `Начислено ${formatPoints(points)}, до ${formatDate(expiresAt)} Всего ${formatWhole(balance)}: ${href}\nОтказ: ${offHref}`,
}

function reason({ source, order }: BonusFacts<'bonus-earned'>): string {
  if (source === 'referral') return 'Друг, который вступил по вашей ссылке, получил свой первый заказ.'
  if (source === 'friend') return 'Вы вступили по рекомендации, и ваш первый заказ у вас.'
  if (source === 'review') return 'Ваш отзыв опубликован. Бонусы за отзыв не зависят от оценки.'
  if (source === 'adjustment') return 'Начислил сотрудник магазина.'
  return order === null ? 'Заказ у вас.' : `Заказ №\u00a0${order} у вас: бонусы за него можно тратить.`
}
