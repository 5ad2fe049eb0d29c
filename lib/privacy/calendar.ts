import { days } from '#lib/clock/clock.ts'

/**
 * The production calendar of Russia. Holidays: Labour Code art. 112; a day off that falls on one goes to the next working day,
 * those of the January holidays where the yearly decree of the Government puts them. Sources: decree no. 1466 of 24.09.2025 (for
 * 2026: 3 January to 9 January, 4 January to 31 December) and decree no. 1187 of 17.09.2026 (for 2027: 2 January to 5 November,
 * 3 January to 31 December, Saturday 20 February to Monday 22 February). Compared with the open data of xmlcalendar.ru of
 * 30.09.2025 and 02.09.2026. A new year is one entry here.
 */
type Year = {
  readonly decree: string
  /** Off although Monday to Friday: holidays, and days off that were moved there. Month-day. */
  readonly off: readonly string[]
  /** Working although Saturday or Sunday. */
  readonly working: readonly string[]
}

const january = ['01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-07', '01-08']

export const calendar: Readonly<Record<number, Year>> = {
  2026: {
    decree: 'Постановление Правительства РФ от 24.09.2025 № 1466',
    off: [...january, '01-09', '02-23', '03-08', '03-09', '05-01', '05-09', '05-11', '06-12', '11-04', '12-31'],
    working: [],
  },
  2027: {
    decree: 'Постановление Правительства РФ от 17.09.2026 № 1187',
    off: [...january, '02-22', '02-23', '03-08', '05-01', '05-03', '05-09', '05-10', '06-12', '06-14', '11-04', '11-05', '12-31'],
    working: ['02-20'],
  },
}

/** A calendar day in the shop's zone: days since 1 January 1970. */
export type Day = number

/** The shop's zone, Europe/Saratov, is UTC+4 all year round. */
const OFFSET = 4 * 3_600_000

/** The day it is in Saratov at this moment. */
export function dayOf(moment: Date): Day {
  return Math.floor((moment.getTime() + OFFSET) / days(1))
}

/** The last moment of a day in Saratov, 23:59:59.999 there. */
export function endOfDay(day: Day): Date {
  return new Date(days(day + 1) - OFFSET - 1)
}

/** «2026-12-31». */
export function isoDay(day: Day): string {
  return new Date(days(day)).toISOString().slice(0, 10)
}

/** The calendar does not know this year yet: its decree has to be added above. */
export class UnknownYear extends Error {
  constructor(day: Day) {
    super(`the production calendar knows the years ${Object.keys(calendar).join(', ')}, not ${isoDay(day)}: add the decree of that year to lib/privacy/calendar.ts`)
    this.name = 'UnknownYear'
  }
}

/** Whether people work that day in Russia. Throws UnknownYear outside the known years. */
export function isWorkingDay(day: Day): boolean {
  const iso = isoDay(day)
  const date = iso.slice(5)
  const known = calendar[Number(iso.slice(0, 4))]
  if (!known) throw new UnknownYear(day)
  // 1 January 1970 was a Thursday.
  const isWeekend = [5, 6].includes((((day + 3) % 7) + 7) % 7)
  return known.working.includes(date) || (!isWeekend && !known.off.includes(date))
}

/** The day on which `count` working days after `from` are over; `from` itself does not count. */
export function addWorkingDays(from: Day, count: number): Day {
  let [day, left] = [from, count]
  while (left > 0) {
    day += 1
    if (isWorkingDay(day)) left -= 1
  }
  return day
}

/** This day, or the first working day after it (Civil Code art. 193). */
export function workingDayFrom(day: Day): Day {
  return isWorkingDay(day) ? day : addWorkingDays(day, 1)
}

/** How many working days lie after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: Day, to: Day): number {
  let count = 0
  for (let day = from + 1; day <= to; day += 1) if (isWorkingDay(day)) count += 1
  return count
}

/** The year that is missing although its decree is due: from 1 October on terms reach into the next year. Null when all is known. */
export function missingYear(moment: Date): number | null {
  const today = isoDay(dayOf(moment))
  const year = Number(today.slice(0, 4))
  if (!calendar[year]) return year
  return today.slice(5) >= '10-01' && !calendar[year + 1] ? year + 1 : null
}
