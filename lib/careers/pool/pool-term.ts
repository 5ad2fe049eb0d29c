import { days } from '#lib/clock/clock.ts'

/** How long a consent for the talent pool holds from the day it was given (5.1.8): «не дольше года», which no leap year lengthens. */
const STAY = days(365)

/** How long before the end the candidate is asked whether to stay. */
export const ASKED_BEFORE = days(30)

/** When a stay ends that was agreed to at a moment. */
export function poolUntil(agreedAt: Date): Date {
  return new Date(agreedAt.getTime() + STAY)
}
