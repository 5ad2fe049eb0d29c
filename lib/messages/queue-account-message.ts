import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { MessageChannel } from '#lib/db/generated/enums.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import type { AccountMessageName } from '#lib/mail/account-message-names.ts'
import { deliveryJobKey } from './queue-message.ts'

type AccountMessage = {
  /** Names the fact: a second message with the same key is not written. */
  readonly key: string
  readonly template: AccountMessageName
  readonly channel: MessageChannel
  /** Lower-cased e-mail or E.164, by the channel. */
  readonly recipient: string
  /** What the message rests on (4.1.3): the person's account, or the proof that was asked for. */
  readonly basis: { readonly personId: string } | { readonly proofId: string }
  readonly aboutId?: string
}

/** Writes a service message of an account into the outbox, and the job that delivers it, in the transaction of the fact that causes it. */
export async function queueAccountMessage(tx: Transaction, { key, template, channel, recipient, basis, aboutId }: AccountMessage): Promise<void> {
  const [message] = await tx.outboxMessage.createManyAndReturn({
    data: [{ key, class: 'service', channel, template, recipient, ...basis, aboutId: aboutId ?? null, queuedAt: now() }],
    skipDuplicates: true,
    select: { id: true },
  })
  if (message) await addJob(tx, 'messages.deliver', { messageId: message.id }, { key: deliveryJobKey(message.id) })
}
