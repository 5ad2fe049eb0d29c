import { parseCronItems } from 'graphile-worker'
import { crontab } from '#lib/jobs/crontab.ts'
import { minutes } from '#lib/clock/clock.ts'
import type { JobName } from '#lib/jobs/jobs.ts'
import type { Leap } from '../clock/shop-clock.ts'

/** After so long each of them has had its hour: the rarest run once a day. */
const ALL = minutes(25 * 60)

/** Which regular jobs had their hour in these stretches of time, each once; `always`: all there are. */
export function regularJobsIn(leaps: readonly Leap[] | 'always'): JobName[] {
  if (leaps === 'always') return [...new Set(crontab.map(([, name]) => name))]
  const items = parseCronItems(crontab.map(([match, task]) => ({ match, task })))
  const due = leaps.flatMap(({ from, to }) => momentsOf(from, to).flatMap((moment) => items.flatMap((item, at) => (item.match(digestOf(moment)) ? [at] : []))))
  return [...new Set(due)].flatMap((at) => crontab[at]?.[1] ?? [])
}

/** Each whole minute, of the last day only. */
function momentsOf(from: Date, to: Date): Date[] {
  const first = Math.floor(Math.max(from.getTime(), to.getTime() - ALL) / minutes(1)) + 1
  const count = Math.max(0, Math.floor(to.getTime() / minutes(1)) - first + 1)
  return Array.from({ length: count }, (_, index) => new Date((first + index) * minutes(1)))
}

function digestOf(moment: Date) {
  return { min: moment.getUTCMinutes(), hour: moment.getUTCHours(), date: moment.getUTCDate(), month: moment.getUTCMonth() + 1, dow: moment.getUTCDay() }
}
