import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectedPoints } from '#lib/bonus/earn/expected-points.ts'
import { rateOf } from '#lib/bonus/earn/rate-of.ts'
import { earnedPoints } from './earned-points.ts'

test('what the page adds up is what the order promises, by any rules and campaigns', () => {
  const category = fc.constantFrom('a', 'b', 'c')
  const rules = fc.uniqueArray(fc.record({ categoryId: category, multiplier: fc.integer({ min: 0, max: 1000 }) }), { selector: ({ categoryId }) => categoryId }).map((categoryRates) => ({ categoryRates }))
  const campaigns = fc.array(fc.record({ categoryId: fc.option(category), multiplier: fc.integer({ min: 101, max: 1000 }) }), { maxLength: 3 })
  const lines = fc.array(fc.record({ paid: fc.integer({ min: 0, max: 2_000_000_000 }), categoryIds: fc.constantFrom(['a'], ['b', 'a'], ['c']) }), { maxLength: 20 })
  fc.assert(
    fc.property(rules, fc.integer({ min: 0, max: 5000 }), campaigns, lines, (by, rate, running, sold) => {
      const rates = sold.map(({ categoryIds }) => {
        const parts = rateOf(by, { rate }, running, categoryIds)
        return { bonusRate: parts.level * parts.category * parts.campaign }
      })
      expect(earnedPoints(rates, sold.map(({ paid }) => ({ total: paid })))).toBe(expectedPoints(by, { rate }, running, sold).total)
    }),
  )
})
