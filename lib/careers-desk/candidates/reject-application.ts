import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import type { RejectReason } from '#lib/careers/reasons.ts'
import { isDecided } from '#lib/careers/stages.ts'
import { bookedInterviews } from '#lib/careers-desk/interviews/booked-interviews.ts'
import { tellOfInterview } from '#lib/careers-desk/interviews/tell-of-interview.ts'
import { writeLetter } from '#lib/careers-desk/letters/write-letter.ts'
import { db } from '#lib/db/db.ts'
import { lockApplication } from './lock-application.ts'

type Rejection = {
  readonly id: string
  readonly revision: number
  readonly reason: RejectReason
  /** What the candidate is told; null: nothing but what the status page says. */
  readonly letter: { readonly subject: string; readonly body: string } | null
}

/**
 * Rejects an application for a reason, with a letter: the 30 days begin (5.1.8). The status page says the reason in its public wording. Answers the revision, so that the step can be taken back at once.
 * Refusals `not-found`, `changed-meanwhile`, `decided`, `invalid` (field `letter.body`: words that advertise).
 */
export async function rejectApplication({ id, revision, reason, letter }: Rejection, staff: { readonly personId: string }): Promise<{ revision: number }> {
  return db.$transaction(async (tx) => {
    const before = await lockApplication(tx, id)
    if (before.revision !== revision) throw new Refusal('changed-meanwhile')
    if (isDecided(before.stage)) throw new Refusal('decided')
    const moment = now()
    const booked = await bookedInterviews(tx, [id])
    const after = await tx.application.update({ where: { id }, data: { stage: 'rejected', rejectReason: reason, decidedAt: moment }, select: { revision: true } })
    await tx.applicationEvent.create({ data: { applicationId: id, kind: 'moved', from: before.stage, to: 'rejected', actorId: staff.personId, happenedAt: moment } })
    for (const interview of booked) await tellOfInterview(tx, interview, staff.personId)
    if (letter) await writeLetter(tx, id, letter, staff.personId)
    return after
  })
}
