import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sum } from '#lib/money/money.ts'
import { promoEffect } from '#lib/promo/promo-effect.ts'
import { totals } from './totals.ts'

const line = fc.record({ price: fc.integer({ min: 100, max: 100_000_000 }), quantity: fc.integer({ min: 1, max: 20 }) })
const order = fc.tuple(fc.array(line, { minLength: 1, maxLength: 50 }), fc.integer({ min: 0, max: 10_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }))

describe('totals', () => {
  test('lines, discount and delivery agree with the total to the kopeck', () => {
    fc.assert(
      fc.property(order, ([lines, delivery, share]) => {
        const goods = lines.reduce((all, { price, quantity }) => all + price * quantity, 0)
        const discount = Math.floor(goods * share)
        const result = totals(lines, delivery, discount)
        expect(result.goods).toBe(goods)
        expect(sum(result.lines.map(({ discountShare }) => discountShare))).toBe(discount)
        expect(sum(result.lines.map(({ total }) => total)) + delivery).toBe(result.total)
        for (const { total } of result.lines) expect(total).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('points pay whole roubles of lines after the discount, and never delivery', () => {
    fc.assert(
      fc.property(order, fc.integer({ min: 0, max: 10_000 }), fc.double({ min: 0, max: 1, noNaN: true }), ([lines, delivery, share], redeemShare, part) => {
        const discount = promoEffect({ kind: 'percent', value: Math.floor(share * 90), minGoods: 0, problem: null }, lines).discount
        const { mostPoints } = totals(lines, delivery, discount, { points: 0, redeemShare })
        const points = Math.floor(mostPoints * part)
        const without = totals(lines, delivery, discount)
        const result = totals(lines, delivery, discount, { points, redeemShare })
        expect(result.total).toBe(without.total - points * 100)
        expect(result.bonus).toBe(points * 100)
        expect(sum(result.lines.map(({ bonusShare }) => bonusShare))).toBe(points * 100)
        expect(sum(result.lines.map(({ total }) => total)) + delivery).toBe(result.total)
        result.lines.forEach(({ bonusShare, total, discountShare }, index) => {
          expect(bonusShare % 100).toBe(0)
          expect(discountShare).toBe(without.lines[index]?.discountShare)
          if (bonusShare > 0) expect(total).toBeGreaterThanOrEqual(100 * (lines[index]?.quantity ?? 0))
          expect(bonusShare * 10_000).toBeLessThanOrEqual((without.lines[index]?.total ?? 0) * redeemShare)
        })
        expect(() => totals(lines, delivery, discount, { points: mostPoints + 1, redeemShare })).toThrow(RangeError)
        expect(() => totals(lines, delivery, discount, { points: -1, redeemShare })).toThrow(RangeError)
      }),
    )
  })

  test.each([
    [-1, 0],
    [0, -1],
    [0, 101],
  ])('delivery %d with discount %d is impossible', (delivery, discount) => {
    expect(() => totals([{ price: 100, quantity: 1 }], delivery, discount)).toThrow(RangeError)
  })
})
