import { dayEnd, monthEnd } from '#lib/clock/day-end.ts'

/**
 * The last moment to send a good product back: the term of seven days starts on the day after delivery and ends with its last
 * day in the shop's zone (2300-1 art. 26.1(4), Civil Code art. 191).
 */
export function returnUntil(deliveredAt: Date): Date {
  return dayEnd(deliveredAt, 7)
}

/** By when the money has to be back: ten days after it was asked for (2300-1 art. 26.1(4), art. 22). */
export function refundDue(requestedAt: Date): Date {
  return dayEnd(requestedAt, 10)
}

/**
 * The last moment to bring a defect (or another product than was ordered) forward: the warranty, or two years where there is
 * none (2300-1 art. 19(1)).
 */
export function faultUntil(deliveredAt: Date, warrantyMonths: number): Date {
  return monthEnd(deliveredAt, warrantyMonths > 0 ? warrantyMonths : 24)
}
