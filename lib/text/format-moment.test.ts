import { expect, test } from 'vitest'
import { formatMoment } from './format-moment.ts'

test('moments are told in the zone of the shop', () => {
  expect(formatMoment(new Date('2026-11-22T20:30:00Z'))).toBe('00:30, 23\u00a0ноября (время Саратова, МСК+1)')
})
