import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import type { PaymentState } from '#lib/db/generated/enums.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import type { Notification } from './schema.ts'

/**
 * Takes a notification as a hint to look: stored once per event and object, with a job that reads the object at the provider
 * while we wait for news of it, in the same transaction. Anybody can send one, so what is not ours leaves no trace.
 */
export async function receiveNotification({ event, object: { id } }: Notification): Promise<void> {
  await db.$transaction(async (tx) => {
    const isRefund = event === 'refund.succeeded'
    const state = await stateOf(tx, isRefund, id)
    if (state === null) return
    await tx.webhookEvent.createMany({ data: [{ provider: 'yookassa', event, objectId: id, receivedAt: now() }], skipDuplicates: true })
    // Also for a repeated one: the first may have been somebody else's, sent before its time.
    if (state === 'pending') await addJob(tx, isRefund ? 'payments.sync-refund' : 'payments.sync', { providerId: id }, { key: `${event}:${id}` })
  })
}

async function stateOf(tx: Transaction, isRefund: boolean, providerId: string): Promise<PaymentState | null> {
  const found = isRefund
    ? await tx.refund.findUnique({ where: { providerId }, select: { state: true } })
    : await tx.payment.findUnique({ where: { providerId }, select: { state: true } })
  return found?.state ?? null
}
