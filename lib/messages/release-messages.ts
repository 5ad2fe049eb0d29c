import type { Transaction } from '#lib/db/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { deliveryJobKey } from './queue-message.ts'

/** Queues the messages again that waited for the end of a block and that no other block holds. Answers how many. */
export async function releaseMessages(tx: Transaction): Promise<number> {
  const released = await tx.$queryRaw<{ id: string }[]>`
    UPDATE outbox_messages message SET state = 'queued', error = NULL
    WHERE message.state = 'blocked' AND block_of_message(message) IS NULL RETURNING message.id`
  for (const { id } of released) await addJob(tx, 'messages.deliver', { messageId: id }, { key: deliveryJobKey(id) })
  return released.length
}
