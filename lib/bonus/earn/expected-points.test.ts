import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectedPoints } from './expected-points.ts'
import { rateOf } from './rate-of.ts'

const start = { rate: 300 }
const none = { categoryRates: [] }
const line = (paid: number, ...categoryIds: string[]) => ({ paid, categoryIds })

describe('what an order promises §4.1.11', () => {
  test('«купите за 12 990 ₽, получите 389 бонусов»', () => {
    expect(expectedPoints(none, start, [], [line(1_299_000, 'watches')])).toEqual({ total: 389, byLine: [389] })
  })

  test('is rounded down once for the order, not line by line', () => {
    expect(expectedPoints(none, start, [], [line(3_000), line(3_000), line(3_000), line(3_000)])).toEqual({ total: 3, byLine: [1, 1, 1, 0] })
  })

  test('follows the nearest category that the rules name, and the best campaign', () => {
    const rules = { categoryRates: [{ categoryId: 'wearables', multiplier: 200 }, { categoryId: 'straps', multiplier: 0 }] }
    const campaigns = [{ categoryId: null, multiplier: 150 }, { categoryId: 'watches', multiplier: 300 }, { categoryId: 'rings', multiplier: 1000 }]
    expect(rateOf(rules, start, campaigns, ['watches', 'wearables'])).toEqual({ level: 300, category: 200, campaign: 300 })
    expect(expectedPoints(rules, start, campaigns, [line(100_000, 'watches', 'wearables'), line(100_000, 'straps', 'wearables'), line(100_000, 'cables')])).toEqual({ total: 225, byLine: [180, 0, 45] })
  })

  test('is nothing for nothing', () => {
    expect(expectedPoints(none, start, [], [])).toEqual({ total: 0, byLine: [] })
    expect(expectedPoints(none, start, [], [line(0)])).toEqual({ total: 0, byLine: [0] })
  })
})

const money = fc.integer({ min: 0, max: 2_000_000_000 })
const multiplier = fc.constantFrom(0, 50, 100, 150, 200, 333, 1000)

test('the lines sum to the total, none is a point above its exact share, and paying more never earns less', () => {
  fc.assert(fc.property(fc.array(fc.tuple(money, fc.constantFrom('a', 'b', 'c')), { minLength: 1, maxLength: 20 }), fc.integer({ min: 0, max: 5000 }), multiplier, multiplier, money, (lines, rate, ofA, ofB, more) => {
    const rules = { categoryRates: [{ categoryId: 'a', multiplier: ofA }, { categoryId: 'b', multiplier: ofB }] }
    const all = lines.map(([paid, category]) => line(paid, category))
    const { total, byLine } = expectedPoints(rules, { rate }, [], all)
    expect(byLine.reduce((sum, each) => sum + each, 0)).toBe(total)
    byLine.forEach((points, index) => {
      const { paid, categoryIds } = all[index] ?? line(0)
      const rates = rateOf(rules, { rate }, [], categoryIds)
      const exact = (BigInt(paid) * BigInt(rates.level) * BigInt(rates.category) * BigInt(rates.campaign)) / 10_000_000_000n
      expect(BigInt(points)).toBeLessThanOrEqual(exact + 1n)
      expect(BigInt(points)).toBeGreaterThanOrEqual(exact - 1n)
    })
    const [first, ...others] = all
    if (first) expect(expectedPoints(rules, { rate }, [], [{ ...first, paid: first.paid + more }, ...others]).total).toBeGreaterThanOrEqual(total)
  }))
})
