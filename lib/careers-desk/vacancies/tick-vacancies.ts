import { days, minutes, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { closeVacancy } from './close-vacancy.ts'

/** Days after its last day on which a vacancy that nobody closed closes by itself: whoever still waits is decided with it, so that nobody's data are kept because a vacancy was forgotten (5.1.8). */
export const LEFT_OPEN = 60

/**
 * Pages learn of vacancies that have begun or ended within the last minutes; those that ended 60 days ago are closed. Run every minute. Answers how many were
 * closed.
 */
export async function tickVacancies(): Promise<number> {
  const moment = now()
  const lately = { gt: new Date(moment.getTime() - minutes(3)), lte: moment }
  const changed = await db.vacancy.count({ where: { state: 'published', OR: [{ publishAt: lately }, { closesAt: lately }] } })
  if (changed > 0) await db.$executeRaw`SELECT pg_notify('catalogue_changed', '{"careers":true}')`
  const forgotten = await db.vacancy.findMany({
    where: { state: 'published', closesAt: { lte: new Date(moment.getTime() - days(LEFT_OPEN)) } },
    select: { id: true },
  })
  for (const { id } of forgotten) await closeVacancy({ id }, null)
  return forgotten.length
}
