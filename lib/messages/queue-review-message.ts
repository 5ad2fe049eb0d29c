import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import type { ReviewMessageName } from '#lib/mail/review-message-names.ts'
import { deliveryJobKey } from './queue-message.ts'

type ReviewMessage = {
  /** Names the fact: a second message with the same key is not written. */
  readonly key: string
  readonly template: ReviewMessageName
  /** Lower-cased e-mail that the person has proved. */
  readonly recipient: string
  /** What it rests on (4.1.3): the account that the review, or the complaint, was written in. */
  readonly personId: string
  /** The review or the complaint. */
  readonly aboutId: string
}

/** Writes a letter about a review into the outbox, and the job that delivers it, in the transaction of the fact that causes it. */
export async function queueReviewMessage(tx: Transaction, message: ReviewMessage): Promise<void> {
  const [queued] = await tx.outboxMessage.createManyAndReturn({ data: [{ ...message, class: 'service', channel: 'email', queuedAt: now() }], skipDuplicates: true, select: { id: true } })
  if (queued) await addJob(tx, 'messages.deliver', { messageId: queued.id }, { key: deliveryJobKey(queued.id) })
}
