import { days } from '#lib/clock/clock.ts'

/** The shop's zone, Europe/Saratov, is UTC+4 all year round. */
const OFFSET = 4 * 3_600_000

/** The last moment of a term of `length` days in the shop's zone: it starts on the day after `from` (Civil Code art. 191). */
export function dayEnd(from: Date, length: number): Date {
  const local = from.getTime() + OFFSET
  const midnight = local - (local % days(1))
  return new Date(midnight + days(length + 1) - OFFSET - 1)
}

/** The last moment of a term of months: the same day of the month, or its last one where there is no such day (Civil Code art. 192). */
export function monthEnd(from: Date, months: number): Date {
  const local = new Date(from.getTime() + OFFSET)
  const [year, month] = [local.getUTCFullYear(), local.getUTCMonth() + months]
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(local.getUTCDate(), lastDay) + 1) - OFFSET - 1)
}
