import * as z from 'zod'
import { days, now } from '#lib/clock/clock.ts'

/** How many days up to today a report may cover. */
export const periods = [7, 30, 90, 365] as const
export type PeriodDays = (typeof periods)[number]

const wanted = z.coerce.number().pipe(z.union(periods.map((each) => z.literal(each)))).catch(30)

export type Period = {
  readonly days: PeriodDays
  /** Midnight in the shop's zone of the first day, and of the day after the last; UTC. */
  readonly from: Date
  readonly to: Date
}

const SARATOV = 4 * 3_600_000

/** The period that an address asks for; 30 days when it asks for none. Today is its last day. */
export function periodOf(asked: unknown): Period {
  const count = wanted.parse(asked)
  const today = Math.floor((now().getTime() + SARATOV) / days(1))
  const midnight = (day: number) => new Date(day * days(1) - SARATOV)
  return { days: count, from: midnight(today - count + 1), to: midnight(today + 1) }
}
