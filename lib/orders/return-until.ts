import { days } from '#lib/clock/clock.ts'

/** The shop's zone, Europe/Saratov, is UTC+4 all year round. */
const OFFSET = 4 * 3_600_000

/**
 * The last moment to send a good product back: the term of seven days starts on the day after delivery and ends with its last
 * day in the shop's zone (2300-1 art. 26.1(4), Civil Code art. 191).
 */
export function returnUntil(deliveredAt: Date): Date {
  const local = deliveredAt.getTime() + OFFSET
  const midnight = local - (local % days(1))
  return new Date(midnight + days(8) - OFFSET - 1)
}
