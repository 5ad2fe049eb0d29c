import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { lockIncident } from './open-incident.ts'

/** Puts words of people into a draft before it is filed. Refusals `not-found`, `filed-already`. */
export async function editNotice(number: number, which: 'notice' | 'results', text: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id, noticedAt, resultsAt, closedAt } = await lockIncident(tx, number)
    if (closedAt || (which === 'results' ? resultsAt : noticedAt)) throw new Refusal('filed-already')
    await tx.incident.update({ where: { id }, data: which === 'results' ? { resultsText: text } : { noticeText: text } })
  })
}

/** A notice has gone to the regulator: the first within 24 hours, the results within 72. Of a drill it is only noted when it would have. Refusals `not-found`, `filed-already`, `first-notice-first`. */
export async function fileNotice(number: number, which: 'notice' | 'results'): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id, noticedAt, resultsAt } = await lockIncident(tx, number)
    if (which === 'results' && !noticedAt) throw new Refusal('first-notice-first')
    if (which === 'results' ? resultsAt : noticedAt) throw new Refusal('filed-already')
    await tx.incident.update({ where: { id }, data: which === 'results' ? { resultsAt: now() } : { noticedAt: now() } })
  })
}

/** Closes an incident, with what was learned. Both notices are filed; the people are told, unless the law frees of it (7.2.1 to 7.2.3). A drill ends when it has taught something. Refusals `not-found`, `not-done`. */
export async function closeIncident(number: number, lessons: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id, noticedAt, resultsAt, peopleToldAt, exemption, closedAt, drill } = await lockIncident(tx, number)
    const isDone = drill || (noticedAt && resultsAt && (peopleToldAt || exemption !== null))
    if (closedAt || !isDone) throw new Refusal('not-done')
    await tx.incident.update({ where: { id }, data: { lessons, closedAt: now() } })
  })
}
