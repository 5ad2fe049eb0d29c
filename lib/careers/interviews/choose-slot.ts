import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { queueApplicationMessage } from '#lib/careers/queue-application-message.ts'
import type { Transaction } from '#lib/db/db.ts'
import { isResting } from '../consent/resting.ts'
import { busyAt } from './busy-at.ts'

type Choice = { readonly interviewId: string; readonly applicationId: string; readonly startsAt: Date }

/**
 * The candidate chooses when to come, or another of the offered times while the first has not begun; a letter with the calendar file follows. Refusals `not-found` (also when it is not their application's), `interview-over`
 * (cancelled, held, begun), `slot-gone` (not offered, past, or meanwhile taken by another interview of the same interviewer), `consent-waits` (9.1).
 */
export async function chooseSlot(tx: Transaction, { interviewId, applicationId, startsAt }: Choice): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM interviews WHERE id = ${interviewId}::uuid FOR UPDATE`
  const interview = await tx.interview.findUnique({ where: { id: interviewId }, include: { slots: true } })
  if (!interview || interview.applicationId !== applicationId) throw new Refusal('not-found')
  if (await isResting(tx, applicationId)) throw new Refusal('consent-waits')
  const moment = now()
  if (interview.state === 'cancelled' || interview.state === 'held' || (interview.startsAt !== null && interview.startsAt <= moment)) throw new Refusal('interview-over')
  if (interview.startsAt?.getTime() === startsAt.getTime()) return
  const offered = interview.slots.some((slot) => slot.startsAt.getTime() === startsAt.getTime())
  if (!offered || startsAt <= moment) throw new Refusal('slot-gone')
  // Two candidates of one interviewer choose one after the other.
  await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(${interview.authorId}, 8))) AS held`
  if (await busyAt(tx, interview, startsAt)) throw new Refusal('slot-gone')
  const { sequence } = await tx.interview.update({ where: { id: interviewId }, data: { state: 'booked', startsAt }, select: { sequence: true } })
  await tx.applicationEvent.create({ data: { applicationId, kind: 'interview', happenedAt: moment } })
  await queueApplicationMessage(tx, { key: `interview:${interviewId}:${sequence}`, template: 'application-interview', applicationId, aboutId: interviewId })
}
