import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { lockInterview } from './lock-interview.ts'
import { tellOfInterview } from './tell-of-interview.ts'

/** Calls an interview off; the candidate gets a letter, and its calendar file takes it out of the calendar. Refusals `not-found`, `interview-over`. */
export async function cancelInterview({ interviewId }: { interviewId: string }, staff: { readonly personId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const { state } = await lockInterview(tx, interviewId)
    if (state === 'cancelled' || state === 'held') throw new Refusal('interview-over')
    await tx.interview.update({ where: { id: interviewId }, data: { state: 'cancelled' } })
    await tellOfInterview(tx, interviewId, staff.personId)
  })
}

/** Writes down that an interview took place. Refusals `not-found`, `interview-over` (not booked, or not begun). */
export async function holdInterview({ interviewId }: { interviewId: string }, staff: { readonly personId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const { state, startsAt, applicationId } = await lockInterview(tx, interviewId)
    if (state !== 'booked' || startsAt === null || startsAt > now()) throw new Refusal('interview-over')
    await tx.interview.update({ where: { id: interviewId }, data: { state: 'held' } })
    await tx.applicationEvent.create({ data: { applicationId, kind: 'interview', actorId: staff.personId, happenedAt: now() } })
  })
}
