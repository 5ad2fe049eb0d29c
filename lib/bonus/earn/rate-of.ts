import type { Campaign, Level, Rules } from '../rules/types.ts'

/** What the rate of a line is made of: basis points of the level, per cent of its category, per cent of the best campaign. Multiplied and divided by 10 000 they are basis points. */
export type Rate = { readonly level: number; readonly category: number; readonly campaign: number }

/**
 * The rate of goods of a category. `categoryIds`: the category of the goods and all above it, the nearest first: the nearest that the rules name counts.
 * Campaigns do not add up: the best one counts.
 */
export function rateOf(rules: Pick<Rules, 'categoryRates'>, level: Pick<Level, 'rate'>, campaigns: readonly Campaign[], categoryIds: readonly string[]): Rate {
  const named = categoryIds.map((id) => rules.categoryRates.find(({ categoryId }) => categoryId === id)).find((rate) => rate !== undefined)
  const best = campaigns.filter(({ categoryId }) => categoryId === null || categoryIds.includes(categoryId)).map(({ multiplier }) => multiplier)
  return { level: level.rate, category: named?.multiplier ?? 100, campaign: Math.max(100, ...best) }
}
