import { expect, test } from 'vitest'
import { isoDay } from '#lib/text/iso-day.ts'
import { dayOf } from './day-of.ts'

test('a day begins and ends in Saratov §9.2', () => {
  expect(dayOf('2026-11-01')).toEqual({ from: new Date('2026-10-31T20:00:00.000Z'), to: new Date('2026-11-01T19:59:59.999Z') })
  expect(isoDay(new Date('2026-10-31T20:00:00.000Z'))).toBe('2026-11-01')
})

test.each(['', '2026-11', '2026-02-30', '2026-13-01', '01.11.2026', '2026-11-01T00:00', "2026-11-01'--", '9999-99-99', '2025-02-29'])('%j is no day', (text) => {
  expect(dayOf(text)).toBeNull()
})
