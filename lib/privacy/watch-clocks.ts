import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { log } from '#lib/log/log.ts'
import { dayOf, endOfDay, addWorkingDays, missingYear, UnknownYear } from './calendar.ts'
import { alarm } from './open-incident.ts'
import { tellStaff } from './queue-appeal-message.ts'

/**
 * Looks at every clock that runs: staff are reminded two working days before the end of a request or claim, and told when it is late;
 * of an incident after twenty hours, and when a notice was missed. Each once, however often it runs. Warns when the production
 * calendar of the coming year is missing. Answers how many were told of.
 */
export async function watchClocks(): Promise<number> {
  const year = missingYear(now())
  if (year !== null) log.warn({ year }, 'the production calendar lacks a year: add its decree to lib/privacy/calendar.ts')
  return (await watchAppeals('request')) + (await watchAppeals('claim')) + (await watchIncidents())
}

async function watchAppeals(sort: 'request' | 'claim'): Promise<number> {
  const moment = now()
  const open = { state: 'received' } as const
  const soon = { ...open, remindedAt: null, dueAt: { gte: moment, lte: inTwoDays(moment) } }
  const late = { ...open, escalatedAt: null, dueAt: { lt: moment } }
  const select = { id: true, number: true, dueAt: true } as const
  const [due, over] = sort === 'claim'
    ? [await db.claim.findMany({ where: soon, select }), await db.claim.findMany({ where: late, select })]
    : [await db.subjectRequest.findMany({ where: soon, select }), await db.subjectRequest.findMany({ where: late, select })]
  let told = 0
  for (const each of due) told += await mark(sort, each, 'remindedAt')
  for (const each of over) told += await mark(sort, each, 'escalatedAt')
  return told
}

/** Of two workers one marks it and tells. */
async function mark(sort: 'request' | 'claim', appeal: { id: string; number: number; dueAt: Date }, field: 'remindedAt' | 'escalatedAt'): Promise<number> {
  const { id, number, dueAt } = appeal
  return db.$transaction(async (tx) => {
    const change = { where: { id, state: 'received', [field]: null, dueAt }, data: { [field]: now() } } as const
    const { count } = sort === 'claim' ? await tx.claim.updateMany(change) : await tx.subjectRequest.updateMany(change)
    if (count === 0) return 0
    const isLate = field === 'escalatedAt'
    await tellStaff(tx, sort, appeal, isLate ? 'appeal-late' : 'appeal-due-soon', `:${dueAt.getTime()}`)
    if (isLate) log.error({ [sort]: number, dueAt }, 'a statutory term has passed')
    return 1
  })
}

/** The end of the second working day after this one; of the second day, where the calendar does not reach. */
function inTwoDays(moment: Date): Date {
  try {
    return endOfDay(addWorkingDays(dayOf(moment), 2))
  } catch (error) {
    if (error instanceof UnknownYear) return endOfDay(dayOf(moment) + 2)
    throw error
  }
}

const HOUR = 3_600_000

async function watchIncidents(): Promise<number> {
  const moment = now()
  const due = [
    { field: 'warnedAt', where: { noticedAt: null, warnedAt: null, detectedAt: { lte: new Date(moment.getTime() - 20 * HOUR) }, noticeDue: { gte: moment } } },
    { field: 'noticeMissedAt', where: { noticedAt: null, noticeMissedAt: null, noticeDue: { lt: moment } } },
    { field: 'resultsMissedAt', where: { resultsAt: null, resultsMissedAt: null, resultsDue: { lt: moment } } },
  ] as const
  let told = 0
  for (const { field, where } of due) {
    for (const { id, number } of await db.incident.findMany({ where: { ...where, drill: false }, select: { id: true, number: true } })) {
      told += await db.$transaction(async (tx) => {
        const { count } = await tx.incident.updateMany({ where: { id, [field]: null }, data: { [field]: moment } })
        if (count > 0) await alarm(tx, id, field === 'warnedAt' ? 'incident-warning' : 'incident-missed', `:${field}`)
        return count
      })
      log.error({ incident: number, alarm: field }, 'an incident waits for its notice')
    }
  }
  return told
}
