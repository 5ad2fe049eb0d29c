import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kopecks } from '#lib/money/money.ts'
import { barOf, BARS, priceBars } from './price-bars.ts'
import { priceScale } from './price-scale.ts'

const groups = fc.array(fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 12 })
const scaleOf = (prices: readonly number[]) => priceScale(kopecks(Math.min(...prices)), kopecks(Math.max(...prices)))
const group = (prices: readonly number[]) => ({ products: prices.length, min: Math.min(...prices), max: Math.max(...prices) })

test('single products and pairs stand exactly where they are', () => {
  fc.assert(fc.property(groups, (all) => {
    const pairs = all.map((prices) => prices.slice(0, 2))
    const scale = scaleOf(pairs.flat())
    const bars = priceBars(pairs.map(group), scale)
    const exact = Array.from({ length: BARS }, (_, bar) => pairs.flat().filter((price) => barOf(price, scale) === bar).length)
    expect(bars).toEqual(exact)
  }))
})

test('of larger groups none is lost but to rounding, and none stands outside of its ends', () => {
  fc.assert(fc.property(groups, (all) => {
    const scale = scaleOf(all.flat())
    const bars = priceBars(all.map(group), scale)
    const [first, last] = [barOf(Math.min(...all.flat()), scale), barOf(Math.max(...all.flat()), scale)]
    expect(Math.abs(bars.reduce((sum, bar) => sum + bar, 0) - all.flat().length)).toBeLessThanOrEqual(BARS / 2)
    expect(bars[first]).toBeGreaterThan(0)
    expect(bars[last]).toBeGreaterThan(0)
    expect(bars.every((bar, at) => bar === 0 || (at >= first && at <= last))).toBe(true)
  }))
})
