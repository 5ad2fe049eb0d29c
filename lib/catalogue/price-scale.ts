import type { Kopecks } from '#lib/money/money.ts'

/** A scale of prices: its ends and its steps in whole roubles, the ends whole numbers of steps. */
export type PriceScale = { readonly from: number; readonly to: number; readonly step: number }

/** Steps are what people call round: 1, 2 or 5 with noughts. */
const ROUND = [1, 2, 5]
/** Fewer than this many steps from end to end: each is one press of an arrow key. */
const STEPS = 100

/** The scale on which prices between two (kopecks, the lower first) are shown and chosen. */
export function priceScale(min: Kopecks, max: Kopecks): PriceScale {
  const [low, high] = [Math.floor(min / 100), Math.ceil(max / 100)]
  const finest = Math.max(1, (high - low) / STEPS)
  const nought = 10 ** Math.floor(Math.log10(finest))
  const step = nought * (ROUND.find((each) => each * nought >= finest) ?? 10)
  return { from: Math.floor(low / step) * step, to: Math.ceil(high / step) * step, step }
}
