import { spread } from '#lib/money/money.ts'
import type { Campaign, Level, Rules } from '../rules/types.ts'
import { rateOf } from './rate-of.ts'

/** A line as it earns: kopecks paid for it in money, after the discount and the points; the category of its goods and all above it, the nearest first. */
export type EarningLine = { readonly paid: number; readonly categoryIds: readonly string[] }

/** Kopecks, basis points and twice per cent to whole points. */
const SCALE = 10_000_000_000n
/** So that weights of any order fit into a number and still tell a ten-thousandth of a point. */
const WEIGHT = 1_000_000n

/**
 * The points that an order promises: the sum over its lines, rounded down once, spread over them. Whoever pays more, in parts or at once, is promised no less:
 * a line never earns more than a point above its own share.
 */
export function expectedPoints(
  rules: Pick<Rules, 'categoryRates'>, level: Pick<Level, 'rate'>, campaigns: readonly Campaign[], lines: readonly EarningLine[],
): { readonly total: number; readonly byLine: readonly number[] } {
  const exact = lines.map(({ paid, categoryIds }) => {
    const { level: rate, category, campaign } = rateOf(rules, level, campaigns, categoryIds)
    return BigInt(paid) * BigInt(rate) * BigInt(category) * BigInt(campaign)
  })
  const total = Number(exact.reduce((sum, each) => sum + each, 0n) / SCALE)
  return { total, byLine: spread(total, exact.map((each) => Number(each / WEIGHT))) }
}
