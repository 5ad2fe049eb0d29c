import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leftOf, returnShare } from './return-share.ts'

test('in whatever parts a line comes back, they sum to what was paid for it, and no piece differs by more than a kopeck', () => {
  const line = fc.record({ quantity: fc.integer({ min: 1, max: 20 }), total: fc.integer({ min: 20, max: 2_000_000_000 }) })
  fc.assert(
    fc.property(line, fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 20, maxLength: 20 }), (sold, wishes) => {
      const returned: { quantity: number; amount: number }[] = []
      for (const wish of wishes) {
        const left = leftOf(sold, returned)
        if (left.quantity === 0) break
        const quantity = Math.min(wish, left.quantity)
        const amount = returnShare(left, quantity)
        expect(Math.abs(amount / quantity - sold.total / sold.quantity)).toBeLessThan(1)
        returned.push({ quantity, amount })
      }
      const left = leftOf(sold, returned)
      if (left.quantity === 0) expect(left.total).toBe(0)
      else expect(left.total).toBeGreaterThan(0)
    }),
  )
})

test('more than is left, nothing, or a part of a piece has no share', () => {
  for (const pieces of [0, -1, 1.5, 4]) expect(() => returnShare({ quantity: 3, total: 100 }, pieces)).toThrow(RangeError)
})
