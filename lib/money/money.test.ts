import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatRoubles, fromDecimal, kopecks, plainRoubles, spread, sum, toDecimal } from './money.ts'

const amount = fc.integer({ min: 0, max: 2_000_000_000 })

describe('kopecks', () => {
  test.each([0.5, Number.NaN, Infinity, 2 ** 53])('%d is refused', (value) => {
    expect(() => kopecks(value)).toThrow(RangeError)
  })
})

describe('formatRoubles', () => {
  test.each([
    [1_299_000, '12 990 ₽'],
    [1_299_050, '12 990,50 ₽'],
    [0, '0 ₽'],
    [-50_000, '-500 ₽'],
    [123_456_789_00, '123 456 789 ₽'],
  ])('%d is shown as %s', (value, shown) => {
    expect(formatRoubles(value)).toBe(shown.replaceAll(' ', '\u00a0'))
  })

  test('is what the language says', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), (value) => {
        const digits = value % 100 === 0 ? 0 : 2
        const own = new Intl.NumberFormat('ru-RU', { minimumFractionDigits: digits, maximumFractionDigits: digits })
        expect(formatRoubles(value)).toBe(`${own.format(value / 100)} ₽`.replaceAll(/\s/g, '\u00a0'))
      }),
    )
  })
})

describe('decimals of the payment protocol', () => {
  test('the way there and back loses nothing', () => {
    fc.assert(fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (value) => fromDecimal(toDecimal(value)) === value))
  })

  test.each(['1', '1.5', '1,50', '1.500', ' 1.50', '1e3.00', ''])('«%s» is no amount', (text) => {
    expect(() => fromDecimal(text)).toThrow(RangeError)
  })
})

describe('spread', () => {
  test('the parts sum to the amount and none exceeds its weight', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 30 }), fc.double({ min: 0, max: 1, noNaN: true }), (weights, share) => {
        const discount = Math.floor(sum(weights) * share)
        const parts = spread(discount, weights)
        expect(sum(parts)).toBe(sum(weights) === 0 ? 0 : discount)
        parts.forEach((part, index) => {
          expect(part).toBeGreaterThanOrEqual(0)
          expect(part).toBeLessThanOrEqual(weights[index] ?? 0)
        })
      }),
    )
  })

  test('every part is within a kopeck of its exact share', () => {
    expect(spread(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(spread(1, [1_000, 999_000])).toEqual([0, 1])
  })
})

test('roubles as they are typed: kopecks only where there are any, always two digits', () => {
  expect([1_299_000, 1_299_050, 5, 0].map(plainRoubles)).toEqual(['12990', '12990,50', '0,05', '0'])
})
