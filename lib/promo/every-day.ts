import { days as length } from '#lib/clock/clock.ts'
import { kopecks } from '#lib/money/money.ts'
import type { PromoDay } from './get-promo-report.ts'

const none = { orders: 0, revenue: kopecks(0), discount: kopecks(0), delivery: kopecks(0) }

/** The days of a report with those between them on which nothing happened. */
export function everyDay(days: readonly PromoDay[]): PromoDay[] {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return []
  const known = new Map(days.map((day) => [day.day, day]))
  const all: PromoDay[] = []
  for (let time = Date.parse(first.day); time <= Date.parse(last.day); time += length(1)) {
    const day = new Date(time).toISOString().slice(0, 10)
    all.push(known.get(day) ?? { day, ...none })
  }
  return all
}
