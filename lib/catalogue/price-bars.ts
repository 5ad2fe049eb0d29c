import type { PriceScale } from './price-scale.ts'

/** How many bars a histogram of prices has. */
export const BARS = 24

/** Products that have something in common: how many, and between which prices (kopecks). */
export type PricedProducts = { readonly products: number; readonly min: number; readonly max: number }

/** The bar of a scale in which a price (kopecks) lies; what is beyond an end lies in the last one there. */
export function barOf(price: number, { from, to }: PriceScale): number {
  const bar = Math.floor(((price / 100 - from) * BARS) / Math.max(1, to - from))
  return Math.min(BARS - 1, Math.max(0, bar))
}

/**
 * How many products lie in each bar of a scale. Exact for single products and pairs; of more that have something in common only the cheapest and
 * the dearest are known, so that the others are spread between them.
 */
export function priceBars(groups: Iterable<PricedProducts>, scale: PriceScale): number[] {
  const bars = Array.from({ length: BARS }, () => 0)
  const slopes = Array.from({ length: BARS + 1 }, () => 0)
  const add = (to: number[], at: number, amount: number) => (to[at] = (to[at] ?? 0) + amount)
  for (const { products, min, max } of groups) {
    const [first, last] = [barOf(min, scale), barOf(max, scale)]
    add(bars, first, first === last ? products : 1)
    if (first === last) continue
    add(bars, last, 1)
    const each = (products - 2) / (last - first + 1)
    add(slopes, first, each)
    add(slopes, last + 1, -each)
  }
  let spread = 0
  return bars.map((known, at) => Math.round(known + (spread += slopes[at] ?? 0)))
}
