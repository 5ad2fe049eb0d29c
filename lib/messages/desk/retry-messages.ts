import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { deliveryJobKey } from '../queue-message.ts'

/**
 * Queues messages again that were given up, with all their attempts before them. Only those that failed: what was sent is never sent again.
 * Refusal `stale` when none of them has failed. Answers how many.
 */
export async function retryMessages(tx: Transaction, ids: readonly string[]): Promise<number> {
  const queued = await tx.outboxMessage.updateManyAndReturn({
    where: { id: { in: [...ids] }, state: 'failed' },
    data: { state: 'queued', attempts: 0, error: null },
    select: { id: true },
  })
  if (queued.length === 0) throw new Refusal('stale')
  for (const { id } of queued) await addJob(tx, 'messages.deliver', { messageId: id }, { key: deliveryJobKey(id) })
  return queued.length
}
