import { describe, expect, test } from 'vitest'
import { days } from '#lib/clock/clock.ts'
import { addWorkingDays, calendar, dayOf, endOfDay, isoDay, isWorkingDay, missingYear, UnknownYear, workingDayFrom, workingDaysBetween } from './calendar.ts'

const day = (iso: string) => dayOf(new Date(`${iso}T08:00:00Z`))

describe('working days §6.1.3', () => {
  test.each([
    ['2026-01-09', false], ['2026-01-12', true], ['2026-02-23', false], ['2026-03-09', false], ['2026-03-10', true],
    ['2026-05-08', true], ['2026-05-11', false], ['2026-06-12', false], ['2026-11-04', false], ['2026-12-30', true], ['2026-12-31', false],
    ['2027-01-08', false], ['2027-01-11', true],
    // The moved Saturday, and the Monday that it was worked for.
    ['2027-02-20', true], ['2027-02-21', false], ['2027-02-22', false], ['2027-02-23', false], ['2027-02-24', true],
    ['2027-05-03', false], ['2027-05-04', true], ['2027-05-10', false], ['2027-06-14', false], ['2027-11-03', true], ['2027-11-05', false],
    ['2027-12-31', false],
  ])('%s: %s', (iso, works) => {
    expect(isWorkingDay(day(iso))).toBe(works)
  })

  // As the published calendars count them.
  test.each([[2026, 247], [2027, 247]])('%i has %i of them', (year, count) => {
    expect(workingDaysBetween(day(`${year}-01-01`) - 1, day(`${year}-12-31`))).toBe(count)
  })

  test('every year names its decree, and each of its days once', () => {
    for (const { decree, off, working } of Object.values(calendar)) {
      expect(decree).toMatch(/№ \d+$/)
      expect(new Set([...off, ...working]).size).toBe(off.length + working.length)
    }
  })
})

test('a day begins and ends in Saratov', () => {
  expect(isoDay(dayOf(new Date('2026-12-30T19:59:59.999Z')))).toBe('2026-12-30')
  expect(isoDay(dayOf(new Date('2026-12-30T20:00:00Z')))).toBe('2026-12-31')
  expect(endOfDay(day('2026-12-30')).toISOString()).toBe('2026-12-30T19:59:59.999Z')
})

test('counting from a day off', () => {
  expect(isoDay(addWorkingDays(day('2026-12-31'), 1))).toBe('2027-01-11')
  expect(isoDay(workingDayFrom(day('2027-02-21')))).toBe('2027-02-24')
  expect(isoDay(workingDayFrom(day('2027-02-20')))).toBe('2027-02-20')
  expect(workingDaysBetween(day('2026-12-30'), day('2027-01-11'))).toBe(1)
  expect(workingDaysBetween(day('2027-01-11'), day('2027-01-11'))).toBe(0)
})

test('what lies outside the known years is refused, with what to do', () => {
  expect(() => isWorkingDay(day('2028-01-10'))).toThrow(UnknownYear)
  expect(() => isWorkingDay(day('2025-12-30'))).toThrow(/2025-12-30: add the decree/)
  expect(() => addWorkingDays(day('2027-12-29'), 10)).toThrow(UnknownYear)
})

test('from 1 October on a missing next year is noticed', () => {
  expect(missingYear(new Date('2026-11-22T00:00:00Z'))).toBeNull()
  expect(missingYear(new Date('2027-09-30T19:59:00Z'))).toBeNull()
  expect(missingYear(new Date('2027-09-30T20:00:00Z'))).toBe(2028)
  expect(missingYear(new Date(Date.UTC(2028, 0, 1) + days(1)))).toBe(2028)
})
