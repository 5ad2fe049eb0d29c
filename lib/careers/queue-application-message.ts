import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import type { CareersMessageName } from '#lib/mail/careers-message-names.ts'
import { deliveryJobKey } from '#lib/messages/queue-message.ts'

type ApplicationMessage = {
  /** Names the fact: a second letter with the same key is not written. */
  readonly key: string
  readonly template: CareersMessageName
  readonly applicationId: string
  /** The row it tells of, as its template wants: an application letter, an interview. */
  readonly aboutId?: string
}

/**
 * Writes a letter to a candidate into the outbox, and the job that delivers it, in the transaction of the fact that causes it. A service message that rests on
 * the application (4.1.3); it goes to the e-mail that the application holds at this moment.
 */
export async function queueApplicationMessage(tx: Transaction, { key, template, applicationId, aboutId }: ApplicationMessage): Promise<void> {
  const { email } = await tx.application.findUniqueOrThrow({ where: { id: applicationId }, select: { email: true } })
  const [message] = await tx.outboxMessage.createManyAndReturn({
    data: [{ key, class: 'service', channel: 'email', template, recipient: email, applicationId, aboutId: aboutId ?? null, queuedAt: now() }],
    skipDuplicates: true,
    select: { id: true },
  })
  if (message) await addJob(tx, 'messages.deliver', { messageId: message.id }, { key: deliveryJobKey(message.id) })
}
