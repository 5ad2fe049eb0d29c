import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { MessageChannel } from '#lib/db/generated/enums.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { letPass } from './let-pass.ts'
import { deliveryJobKey } from './queue-message.ts'

type LegalMessage = {
  /** Names the fact: a second message with the same key is not written. */
  readonly key: string
  readonly template: string
  readonly channel: MessageChannel
  /** Lower-cased e-mail or E.164, by the channel. */
  readonly recipient: string
  readonly basis: { readonly requestId: string } | { readonly claimId: string } | { readonly incidentId: string } | { readonly proofId: string }
  /** Why it goes out even to somebody whose data are blocked (6.2.4); Russian. */
  readonly reason: string
}

/** Writes a message that the law demands (an answer to a request, news of an incident) into the outbox, and the job that delivers it. */
export async function queueLegalMessage(tx: Transaction, { key, template, channel, recipient, basis, reason }: LegalMessage): Promise<void> {
  const [message] = await tx.outboxMessage.createManyAndReturn({
    data: [{ key, class: 'legal', channel, template, recipient, ...basis, queuedAt: now() }],
    skipDuplicates: true,
    select: { id: true },
  })
  if (!message) return
  await letPass(tx, message.id, reason)
  await addJob(tx, 'messages.deliver', { messageId: message.id }, { key: deliveryJobKey(message.id) })
}
