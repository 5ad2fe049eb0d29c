import { expect, test } from 'vitest'
import { levelOf, nextLevel } from './level-of.ts'

const levels = [
  { code: 'start', name: 'Старт', turnoverFrom: 0, rate: 300 },
  { code: 'rhythm', name: 'Ритм', turnoverFrom: 3_000_000, rate: 400 },
  { code: 'pulse', name: 'Пульс', turnoverFrom: 8_000_000, rate: 500 },
]

test.each([
  [0, 'start', 'rhythm', 3_000_000],
  [-1, 'start', 'rhythm', 3_000_000],
  [2_999_999, 'start', 'rhythm', 1],
  [3_000_000, 'rhythm', 'pulse', 5_000_000],
  [7_999_999, 'rhythm', 'pulse', 1],
  [8_000_000, 'pulse', undefined, undefined],
])('%d kopecks within a year are level «%s»', (turnover, code, next, missing) => {
  expect(levelOf(levels, turnover).code).toBe(code)
  expect(nextLevel(levels, turnover)?.level.code).toBe(next)
  expect(nextLevel(levels, turnover)?.missing).toBe(missing)
})

test('rules without a first level are none', () => {
  expect(() => levelOf([], 0)).toThrow(RangeError)
})
