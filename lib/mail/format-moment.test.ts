import { expect, test } from 'vitest'
import { formatDays, formatMoment } from './format-moment.ts'

test('moments are told in the zone of the shop', () => {
  expect(formatMoment(new Date('2026-11-22T20:30:00Z'))).toBe('00:30, 23\u00a0ноября (время Саратова, МСК+1)')
})

test.each([
  [1, 1, '1\u00a0день'],
  [2, 4, '2–4\u00a0дня'],
  [3, 5, '3–5\u00a0дней'],
  [10, 21, '10–21\u00a0день'],
])('%i to %i days: %s', (min, max, words) => {
  expect(formatDays({ min, max })).toBe(words)
})
