import type { Fact } from '#components/desk/facts.tsx'
import { multiplierWords } from '#lib/bonus/text/multiplier-words.ts'
import type { RulesView } from '#lib/bonus-desk/rules/queries.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { formatPoints, formatRate } from '#lib/text/format-points.ts'
import { counted } from '#lib/text/plural.ts'

/** What rules promise, number by number. */
export function rulesFacts(rules: RulesView): readonly Fact[] {
  const days = (count: number) => counted(count, 'день', 'дня', 'дней')
  return [
    ...rules.levels.map(({ name, turnoverFrom, rate }) => ({ term: `«${name}»`, value: `${formatRate(rate)} при покупках от ${formatRoubles(turnoverFrom)} за 12 месяцев` })),
    ...rules.categoryRates.map(({ category, multiplier }) => ({ term: category.name, value: `${multiplier}\u00a0%: ${multiplierWords(multiplier)}` })),
    { term: 'Оплата бонусами', value: `до ${formatRate(rules.redeemShare)} цены товара` },
    { term: 'Действуют', value: days(rules.lotDays) },
    { term: 'Напоминание', value: `за ${days(rules.noticeDays)} до сгорания` },
    { term: 'За вступление', value: formatPoints(rules.welcomePoints) },
    { term: 'За друга', value: `${formatPoints(rules.referralPoints)}, другу ${formatPoints(rules.friendPoints)}; первый заказ от ${formatRoubles(rules.friendMinOrder)}; не больше ${rules.referralsPerYear} за 12 месяцев` },
    { term: 'За отзыв', value: rules.reviewPoints === 0 ? 'ничего' : `${formatPoints(rules.reviewPoints)} при любой оценке; не больше ${rules.reviewsPerMonth} за месяц` },
    { term: 'Исправлять одному', value: `до ${formatPoints(rules.adjustmentLimit)}` },
  ]
}
