import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import type { OrderMailName } from '#lib/mail/order-mail-names.ts'

/**
 * Writes a service message about an order (4.1.3) into the outbox, and the job that delivers it, in the transaction of the
 * fact that causes it. `key` names the fact («order-paid:<order id>»): a second message with the same key is not written.
 * The address is the one the order holds at this moment. `aboutId`: the refund or return it tells of.
 */
export async function queueMessage(
  tx: Transaction,
  { key, template, orderId, aboutId }: { readonly key: string; readonly template: OrderMailName; readonly orderId: string; readonly aboutId?: string },
): Promise<void> {
  const { email } = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { email: true } })
  const [message] = await tx.outboxMessage.createManyAndReturn({
    data: [{ key, class: 'service', channel: 'email', template, recipient: email, orderId, aboutId: aboutId ?? null, queuedAt: now() }],
    skipDuplicates: true,
    select: { id: true },
  })
  if (message) await addJob(tx, 'messages.deliver', { messageId: message.id }, { key: deliveryJobKey(message.id) })
}

/** Names the waiting job that delivers a message, so that there is one at most. */
export function deliveryJobKey(messageId: string): string {
  return `messages.deliver:${messageId}`
}
