import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leftOf, leftWithPoints, returnedShare, returnShare } from './return-share.ts'

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

test('in whatever parts a line comes back, all its points come back, and all that it earned is taken', () => {
  const line = fc.record({ quantity: fc.integer({ min: 1, max: 20 }), total: fc.integer({ min: 20, max: 2_000_000_000 }), points: fc.integer({ min: 0, max: 6_000_000 }), bonusEarn: fc.integer({ min: 0, max: 1_000_000 }) })
  fc.assert(
    fc.property(line, fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 20, maxLength: 20 }), ({ points, ...rest }, wishes) => {
      const sold = { ...rest, bonusShare: points * 100 }
      const returned: ReturnType<typeof returnedShare>[] = []
      for (const wish of wishes) {
        const left = leftWithPoints(sold, returned)
        if (left.quantity === 0) break
        const share = returnedShare(left, Math.min(wish, left.quantity))
        expect(share.amount).toBe(returnShare(left, share.quantity))
        expect(Math.min(share.bonusBack, share.bonusTaken)).toBeGreaterThanOrEqual(0)
        expect(Number.isInteger(share.bonusBack) && Number.isInteger(share.bonusTaken)).toBe(true)
        returned.push(share)
      }
      const { quantity, ...rests } = leftWithPoints(sold, returned)
      if (quantity === 0) expect(rests).toEqual({ total: 0, bonusBack: 0, bonusTaken: 0 })
      else expect(Math.min(rests.bonusBack, rests.bonusTaken)).toBeGreaterThanOrEqual(0)
    }),
  )
})
