import { expect, test } from 'vitest'
import { formatDays } from './format-days.ts'

test.each([
  [1, 1, '1\u00a0день'],
  [2, 4, '2–4\u00a0дня'],
  [3, 5, '3–5\u00a0дней'],
  [10, 21, '10–21\u00a0день'],
])('%i to %i days: %s', (min, max, words) => {
  expect(formatDays({ min, max })).toBe(words)
})
