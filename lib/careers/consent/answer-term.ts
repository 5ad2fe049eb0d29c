import { days } from '#lib/clock/clock.ts'

/** How long a candidate has to give a consent anew that a wider policy lets rest (9.1); an application that nobody answers for ends, so that its data are not kept for ever (5.1.8). */
const ANSWER = days(30)

/** Until when an answer is awaited that was asked for at a moment. */
export function answerUntil(askedAt: Date): Date {
  return new Date(askedAt.getTime() + ANSWER)
}

/** Whoever was asked before this has not answered in time. */
export function askedTooLongAgo(moment: Date): Date {
  return new Date(moment.getTime() - ANSWER)
}
