import type { Transaction } from '#lib/db/db.ts'
import type { ConsentChannel } from '#lib/db/generated/enums.ts'
import { contactsOf } from './contacts-of.ts'

/**
 * Ends the advertising that waits to be sent to a subject for one purpose by one channel. Messages of class `marketing` carry their purpose
 * at the head of their key, `marketing:<purpose>:…`; none exist yet. Answers how many.
 */
export async function cancelQueuedMarketing(tx: Transaction, subjectId: string, purpose: string, channel: ConsentChannel): Promise<number> {
  if (channel === 'site') return 0
  const recipients = (await contactsOf(tx, [subjectId])).filter((contact) => contact.channel === channel).map(({ value }) => value)
  return tx.$executeRaw`
    UPDATE outbox_messages SET state = 'failed', error = 'consent withdrawn'
    WHERE class = 'marketing' AND state = 'queued' AND channel = ${channel}::message_channel
      AND starts_with(key, ${`marketing:${purpose}:`}) AND recipient = ANY(${recipients}::text[])`
}
