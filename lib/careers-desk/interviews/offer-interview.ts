import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { isDecided } from '#lib/careers/stages.ts'
import { lockApplication } from '#lib/careers-desk/candidates/lock-application.ts'
import { db } from '#lib/db/db.ts'
import type { InterviewKind } from '#lib/db/generated/enums.ts'
import { tellOfInterview } from './tell-of-interview.ts'

type Offer = { readonly id: string; readonly kind: InterviewKind; readonly place: string; /** How long it takes. */ readonly minutes: number; readonly slots: readonly Date[] }

/**
 * Asks a candidate to an interview: the letter shows the times, of which they choose one. An application that was only looked at moves to the stage of interviews.
 * Refusals `not-found`, `decided`, `invalid` (field `slots.0`: a time that is over).
 */
export async function offerInterview({ id, slots, ...what }: Offer, staff: { readonly personId: string }): Promise<{ interviewId: string }> {
  return db.$transaction(async (tx) => {
    const { stage } = await lockApplication(tx, id)
    if (isDecided(stage)) throw new Refusal('decided')
    const moment = now()
    if (slots.some((slot) => slot <= moment)) throw new Refusal('invalid', { 'slots.0': 'Одно из времён уже прошло' })
    const interview = await tx.interview.create({
      data: { ...what, applicationId: id, authorId: staff.personId, createdAt: moment, slots: { create: slots.map((startsAt) => ({ startsAt })) } }, select: { id: true },
    })
    if (stage === 'received' || stage === 'screening') {
      await tx.application.update({ where: { id }, data: { stage: 'interview' } })
      await tx.applicationEvent.create({ data: { applicationId: id, kind: 'moved', from: stage, to: 'interview', actorId: staff.personId, happenedAt: moment } })
    }
    await tellOfInterview(tx, interview.id, staff.personId)
    return { interviewId: interview.id }
  })
}
