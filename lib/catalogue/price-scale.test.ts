import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kopecks } from '#lib/money/money.ts'
import { priceScale } from './price-scale.ts'

const amounts = fc.integer({ min: 0, max: 100_000_000 })

test('a scale holds both prices, ends on whole steps, and is a hundred steps or so', () => {
  fc.assert(fc.property(amounts, amounts, (a, b) => {
    const [min, max] = [Math.min(a, b), Math.max(a, b)]
    const { from, to, step } = priceScale(kopecks(min), kopecks(max))
    expect(from * 100).toBeLessThanOrEqual(min)
    expect(to * 100).toBeGreaterThanOrEqual(max)
    expect([from % step, to % step]).toEqual([0, 0])
    expect((to - from) / step).toBeLessThanOrEqual(102)
    expect(String(step)).toMatch(/^[125]0*$/)
  }))
})

test.each([
  [49_000, 3_999_000, { from: 0, to: 40_000, step: 500 }],
  [499_000, 2_199_000, { from: 4_800, to: 22_000, step: 200 }],
  [99_050, 99_100, { from: 990, to: 991, step: 1 }],
  [0, 0, { from: 0, to: 0, step: 1 }],
])('%i to %i kopecks', (min, max, scale) => expect(priceScale(kopecks(min), kopecks(max))).toEqual(scale))
