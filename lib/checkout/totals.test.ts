import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sum } from '#lib/money/money.ts'
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

  test.each([
    [-1, 0],
    [0, -1],
    [0, 101],
  ])('delivery %d with discount %d is impossible', (delivery, discount) => {
    expect(() => totals([{ price: 100, quantity: 1 }], delivery, discount)).toThrow(RangeError)
  })
})
