import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'
import { deliveryJobKey } from '../queue-message.ts'

/**
 * Keeps a message from being sent: one that waits, or that was given up. The reason stands with it and in the audit journal. Refusal `stale`
 * when it is under way, sent or cancelled already.
 */
export async function cancelMessage(tx: Transaction, { id, reason }: { readonly id: string; readonly reason: string }): Promise<void> {
  await tx.$executeRaw`SELECT set_config('shop.reason', ${reason}, true)`
  const { count } = await tx.outboxMessage.updateMany({
    where: { id, state: { in: ['queued', 'blocked', 'failed'] } },
    data: { state: 'cancelled', error: reason },
  })
  if (count === 0) throw new Refusal('stale')
  await tx.$executeRaw`SELECT FROM graphile_worker.remove_job(${deliveryJobKey(id)})`
}
