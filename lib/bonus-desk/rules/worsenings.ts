import type { RulesNumbers } from '#lib/bonus/text/types.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { formatPoints, formatRate } from '#lib/text/format-points.ts'
import { counted } from '#lib/text/plural.ts'

/** What is worse for a member by the new numbers than by the old ones, in words; empty: nothing is, and they may take effect at once (11.4 of the rules). */
export function worsenings(before: RulesNumbers, after: RulesNumbers): string[] {
  const days = (count: number) => counted(count, 'день', 'дня', 'дней')
  return [
    ...less('Бонусами можно оплатить', before.redeemShare, after.redeemShare, formatRate),
    ...less('Бонусы действуют', before.lotDays, after.lotDays, days),
    ...less('За вступление', before.welcomePoints, after.welcomePoints, formatPoints),
    ...less('За приглашённого друга', before.referralPoints, after.referralPoints, formatPoints),
    ...less('Другу', before.friendPoints, after.friendPoints, formatPoints),
    ...less('Заказ друга от', -before.friendMinOrder, -after.friendMinOrder, (sum) => formatRoubles(-sum)),
    ...less('Приглашений в год', before.referralsPerYear, after.referralsPerYear, String),
    ...less('За отзыв', before.reviewPoints, after.reviewPoints, formatPoints),
    ...less('Отзывов в месяц', before.reviewsPerMonth, after.reviewsPerMonth, String),
    ...less('О сгорании напоминаем за', before.noticeDays, after.noticeDays, days),
    ...lowerLevels(before, after),
    ...lowerCategories(before, after),
  ]
}

function less(what: string, before: number, after: number, show: (value: number) => string): string[] {
  return after < before ? [`${what}: ${show(before)} → ${show(after)}`] : []
}

/** At each sum where either changes: what somebody with it gets. */
function lowerLevels(before: RulesNumbers, after: RulesNumbers): string[] {
  const steps = [...new Set([...before.levels, ...after.levels].map(({ turnoverFrom }) => turnoverFrom))].toSorted((one, other) => one - other)
  return steps.flatMap((turnover) => {
    const what = turnover === 0 ? 'Начисление с первой покупки' : `Начисление при сумме от ${formatRoubles(turnover)}`
    return less(what, rateAt(before, turnover), rateAt(after, turnover), formatRate)
  })
}

function rateAt({ levels }: RulesNumbers, turnover: number): number {
  return levels.findLast(({ turnoverFrom }) => turnoverFrom <= turnover)?.rate ?? 0
}

function lowerCategories(before: RulesNumbers, after: RulesNumbers): string[] {
  const names = [...new Set([...before.categories, ...after.categories].map(({ name }) => name))]
  const of = ({ categories }: RulesNumbers, name: string) => categories.find((each) => each.name === name)?.multiplier ?? 100
  return names.flatMap((name) => less(`Семейство «${name}», множитель`, of(before, name), of(after, name), (value) => `${value}\u00a0%`))
}
