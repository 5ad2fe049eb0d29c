import { days } from '#lib/clock/clock.ts'
import { UnknownYear } from '#lib/privacy/calendar.ts'
import { dueAt } from '#lib/privacy/clocks.ts'

/** Until when a question should be answered (UTC): the shop's own term, so that a year without a calendar counts as it comes. */
export function dueOf(askedAt: Date): Date {
  try {
    return dueAt('question', askedAt)
  } catch (error) {
    if (error instanceof UnknownYear) return new Date(askedAt.getTime() + days(4))
    throw error
  }
}
