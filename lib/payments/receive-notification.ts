import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import type { Notification } from './schema.ts'

/**
 * Takes a notification as a hint to look: stored once per event and object, with the job that reads the object at the
 * provider in the same transaction. Anybody can send one, so what is not ours leaves no trace, and nothing is told.
 */
export async function receiveNotification({ event, object }: Notification): Promise<void> {
  await db.$transaction(async (tx) => {
    const isRefund = event === 'refund.succeeded'
    if (!(await isOurs(tx, isRefund, object.id))) return
    const { count } = await tx.webhookEvent.createMany({
      data: [{ provider: 'yookassa', event, objectId: object.id, receivedAt: now() }],
      skipDuplicates: true,
    })
    if (count === 1) await addJob(tx, isRefund ? 'payments.sync-refund' : 'payments.sync', { providerId: object.id })
  })
}

async function isOurs(tx: Transaction, isRefund: boolean, providerId: string): Promise<boolean> {
  const found = isRefund
    ? await tx.refund.findUnique({ where: { providerId }, select: { id: true } })
    : await tx.payment.findUnique({ where: { providerId }, select: { id: true } })
  return found !== null
}
