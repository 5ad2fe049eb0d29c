import { expect, test } from 'vitest'
import { formatWhenDay, formatWhen } from './format-when.ts'

const at = new Date('2026-11-22T10:00:00Z')

test.each([
  ['2026-11-22T09:30:00Z', 'сегодня, 13:30'],
  // It is past midnight in Saratov already.
  ['2026-11-21T20:05:00Z', 'сегодня, 00:05'],
  ['2026-11-21T19:55:00Z', 'вчера, 23:55'],
  ['2026-11-03T05:05:00Z', '3\u00a0ноября, 09:05'],
  ['2025-11-22T09:30:00Z', '22\u00a0ноября\u00a02025, 13:30'],
])('%s is «%s»', (moment, text) => {
  expect(formatWhen(new Date(moment), at)).toBe(text)
})

test('a day alone', () => {
  expect(formatWhenDay(new Date('2025-12-31T21:00:00Z'), at)).toBe('1\u00a0января')
  expect(formatWhenDay(new Date('2025-12-31T19:00:00Z'), at)).toBe('31\u00a0декабря\u00a02025')
})
