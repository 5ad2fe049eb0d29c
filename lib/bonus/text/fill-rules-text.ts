import { formatRoubles } from '#lib/money/money.ts'
import { formatPoints, formatRate } from '#lib/text/format-points.ts'
import { counted } from '#lib/text/plural.ts'
import { CHANGE_DAYS } from './change-days.ts'
import { multiplierWords } from './multiplier-words.ts'
import type { RulesNumbers } from './types.ts'

/** What a template of the rules may ask for in braces. */
export const placeholders = [
  'levels', 'categories', 'redeemShare', 'lotDays', 'welcomePoints', 'referralPoints', 'friendPoints', 'friendMinOrder', 'referralsPerYear', 'reviewPoints', 'reviewsPerMonth', 'adjustmentLimit', 'noticeDays', 'changeDays',
] as const

export type Placeholder = (typeof placeholders)[number]

/**
 * The text of the programme's rules with these numbers in place of `{placeholders}`. A line that begins with `?welcome `, `?categories `, `?referral ` or
 * `?review ` stays only while the rules have any of it, one with `!` only while they have none. Throws for a brace that names nothing.
 */
export function fillRulesText(template: string, numbers: RulesNumbers): string {
  const words = wordsOf(numbers)
  const present: Readonly<Record<string, boolean>> = {
    welcome: numbers.welcomePoints > 0,
    referral: numbers.referralPoints > 0 || numbers.friendPoints > 0,
    review: numbers.reviewPoints > 0 && numbers.reviewsPerMonth > 0,
    categories: numbers.categories.length > 0,
  }
  return template
    .replaceAll('\r\n', '\n')
    .split('\n')
    .flatMap((line) => {
      const [, mark, about = '', rest = ''] = /^([?!])([a-z]+) (.*)$/.exec(line) ?? []
      if (!mark) return [line]
      if (!(about in present)) throw new RangeError(`Nothing is called ${mark}${about}.`)
      return present[about] === (mark === '?') ? [rest] : []
    })
    .join('\n')
    .replaceAll(/\{([^{}]*)\}/g, (_, name: string) => {
      const word = words[name as Placeholder]
      if (!Object.hasOwn(words, name)) throw new RangeError(`Nothing is called {${name}}.`)
      return word
    })
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

function wordsOf(numbers: RulesNumbers): Readonly<Record<Placeholder, string>> {
  return {
    levels: numbers.levels.map(({ name, turnoverFrom, rate }) => `«${name}»\u00a0— ${formatRate(rate)}${turnoverFrom > 0 ? ` при сумме от\u00a0${formatRoubles(turnoverFrom)}` : ''}`).join('; '),
    categories: numbers.categories.map(({ name, multiplier }) => `«${name}»\u00a0— ${multiplierWords(multiplier)}`).join('; '),
    redeemShare: formatRate(numbers.redeemShare),
    lotDays: counted(numbers.lotDays, 'день', 'дня', 'дней'),
    welcomePoints: formatPoints(numbers.welcomePoints),
    referralPoints: formatPoints(numbers.referralPoints),
    friendPoints: formatPoints(numbers.friendPoints),
    friendMinOrder: formatRoubles(numbers.friendMinOrder),
    referralsPerYear: counted(numbers.referralsPerYear, 'приглашённого друга', 'приглашённых друзей', 'приглашённых друзей'),
    reviewPoints: formatPoints(numbers.reviewPoints),
    reviewsPerMonth: counted(numbers.reviewsPerMonth, 'отзыв', 'отзыва', 'отзывов'),
    adjustmentLimit: formatPoints(numbers.adjustmentLimit).replace(/бонус$/, 'бонуса'),
    changeDays: counted(CHANGE_DAYS, 'день', 'дня', 'дней'),
    noticeDays: counted(numbers.noticeDays, 'день', 'дня', 'дней'),
  }
}
