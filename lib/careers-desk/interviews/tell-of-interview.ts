import { now } from '#lib/clock/clock.ts'
import { queueApplicationMessage } from '#lib/careers/queue-application-message.ts'
import type { Transaction } from '#lib/db/db.ts'

/** What has just become of an interview: a line of the timeline, and a letter that says how it stands when it goes. */
export async function tellOfInterview(tx: Transaction, id: string, actorId: string | null): Promise<void> {
  const { applicationId, sequence } = await tx.interview.findUniqueOrThrow({ where: { id }, select: { applicationId: true, sequence: true } })
  await tx.applicationEvent.create({ data: { applicationId, kind: 'interview', actorId, happenedAt: now() } })
  await queueApplicationMessage(tx, { key: `interview:${id}:${sequence}`, template: 'application-interview', applicationId, aboutId: id })
}
