import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import type { QuestionMessageName } from '#lib/mail/question-message-names.ts'
import { deliveryJobKey } from '#lib/messages/queue-message.ts'
import { replyAddress } from './reply-address.ts'

/**
 * Writes the one letter about a question into the outbox, and the job that delivers it, in the transaction that closes the question. A service message that rests on the
 * question (4.1.3). Where there is no address the answer stands in the account alone.
 */
export async function queueQuestionMessage(tx: Transaction, { template, questionId }: { readonly template: QuestionMessageName; readonly questionId: string }): Promise<void> {
  const recipient = await replyAddress(tx, questionId)
  if (recipient === null) return
  const [message] = await tx.outboxMessage.createManyAndReturn({
    data: [{ key: `question:${questionId}`, class: 'service', channel: 'email', template, recipient, questionId, queuedAt: now() }], skipDuplicates: true, select: { id: true },
  })
  if (message) await addJob(tx, 'messages.deliver', { messageId: message.id }, { key: deliveryJobKey(message.id) })
}
