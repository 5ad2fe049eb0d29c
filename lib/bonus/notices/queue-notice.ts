import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import type { BonusMessageName } from '#lib/mail/bonus-message-names.ts'
import { deliveryJobKey } from '#lib/messages/queue-message.ts'
import { noticedContacts } from './noticed-contacts.ts'

type Notice = {
  readonly memberId: string
  readonly template: BonusMessageName
  /** Names the fact: a second notice of it is not written. */
  readonly fact: string
  /** The row it tells of. */
  readonly aboutId?: string
}

/**
 * Writes a notice of the programme into the outbox, for each channel by which the member has agreed to hear of bonuses (4.1.7), with the job that delivers it, in the
 * transaction of the fact. A service message, as it tells of a contract (4.1.11); it rests on the membership and names the consent. Answers how many.
 */
export async function queueNotice(tx: Transaction, { memberId, template, fact, aboutId }: Notice): Promise<number> {
  const contacts = await noticedContacts(tx, memberId)
  if (contacts.length === 0) return 0
  const written = await tx.outboxMessage.createManyAndReturn({
    data: contacts.map(({ channel, value, position }) => ({
      key: `${template}:${fact}:${channel}`, class: 'service' as const, channel, template, recipient: value, bonusMemberId: memberId, consentPosition: position, aboutId: aboutId ?? null, queuedAt: now(),
    })),
    skipDuplicates: true,
    select: { id: true },
  })
  for (const { id } of written) await addJob(tx, 'messages.deliver', { messageId: id }, { key: deliveryJobKey(id) })
  return written.length
}
