import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { InterviewKind } from '#lib/db/generated/enums.ts'
import { lockInterview } from './lock-interview.ts'
import { tellOfInterview } from './tell-of-interview.ts'

type Change = { readonly interviewId: string; readonly kind: InterviewKind; readonly place: string; readonly minutes: number; readonly startsAt: Date }

/** Gives an interview another time or place, as agreed with the candidate, who gets a letter and a newer calendar file. Refusals `not-found`, `interview-over`, `invalid` (field `startsAt`: a time that is over). */
export async function changeInterview({ interviewId, ...change }: Change, staff: { readonly personId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const interview = await lockInterview(tx, interviewId)
    if (interview.state === 'cancelled' || interview.state === 'held') throw new Refusal('interview-over')
    if (change.startsAt <= now()) throw new Refusal('invalid', { startsAt: 'Это время уже прошло' })
    await tx.interview.update({ where: { id: interviewId }, data: { ...change, state: 'booked' } })
    await tellOfInterview(tx, interviewId, staff.personId)
  })
}
