import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spendable } from './spendable.ts'

test.each([
  ['a share of the price', 1_299_000, 1, 3000, 3897],
  ['rounded down to a whole point', 1_299_099, 1, 3000, 3897],
  ['a rouble a piece is left', 500, 3, 10_000, 2],
  ['nothing of goods for a rouble', 300, 3, 3000, 0],
  ['nothing of goods cheaper than that', 50, 1, 10_000, 0],
  ['nothing when the rules allow nothing', 1_299_000, 1, 0, 0],
])('%s', (_, total, quantity, redeemShare, most) => {
  expect(spendable({ redeemShare }, [{ total, quantity }])).toEqual([most])
})

test('no line takes more than its share, or leaves less than a rouble a piece', () => {
  const line = fc.record({ total: fc.integer({ min: 0, max: 2_000_000_000 }), quantity: fc.integer({ min: 1, max: 20 }) })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 50 }), fc.integer({ min: 0, max: 10_000 }), (lines, redeemShare) => {
      spendable({ redeemShare }, lines).forEach((points, index) => {
        const { total, quantity } = lines[index] ?? { total: 0, quantity: 0 }
        expect(Number.isInteger(points) && points >= 0).toBe(true)
        expect(points * 100 * 10_000).toBeLessThanOrEqual(total * redeemShare)
        if (points > 0) expect(total - points * 100).toBeGreaterThanOrEqual(100 * quantity)
      })
    }),
  )
})
