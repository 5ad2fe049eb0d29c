import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { lockApplication } from './lock-application.ts'
import { queueApplicationMessage } from './queue-application-message.ts'

/** The candidate takes an application back: nobody reads it any more, and its clock runs (5.1.8). Once; a second time does nothing. Refusals `not-candidate`, `not-withdrawable` (hired). */
export async function withdrawApplication(tx: Transaction, applicationId: string): Promise<void> {
  const { stage } = await lockApplication(tx, applicationId)
  if (stage === 'withdrawn') return
  if (stage === 'hired') throw new Refusal('not-withdrawable')
  const at = now()
  await tx.application.update({ where: { id: applicationId }, data: { stage: 'withdrawn', rejectReason: null, decidedAt: at } })
  await tx.applicationEvent.create({ data: { applicationId, kind: 'withdrawn', from: stage, happenedAt: at } })
  await queueApplicationMessage(tx, { key: `application-withdrawn:${applicationId}`, template: 'application-withdrawn', applicationId })
}
