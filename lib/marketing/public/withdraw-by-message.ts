import { withdrawConsents } from '#lib/consent/withdraw-consents.ts'
import type { Visit } from '#lib/consent/evidence.ts'
import type { Transaction } from '#lib/db/db.ts'
import { countOutcome } from './count-outcome.ts'
import type { ReturnedRef } from './message-token.ts'

type Withdrawal = {
  /** What the evidence says of the way: «одним нажатием из письма». */
  readonly way: 'one-click' | 'unsubscribe-mail'
  readonly evidence: Visit
}

/**
 * Takes back the consent that a message was sent on: of its purpose, by its channel, for the contact it went to. What is not given any more is
 * left alone, so a repeat does no harm. Whether there was something to take back; null when there is no such message.
 */
export async function withdrawByMessage(tx: Transaction, { campaignId, subjectId, occurrence }: ReturnedRef, { way, evidence }: Withdrawal): Promise<boolean | null> {
  const [message] = await tx.$queryRaw<{ purpose: string; channel: 'email' | 'sms'; variant: string | null; contactHash: string | null }[]>`
    SELECT c.purpose, c.channel::text AS channel, m.variant, e.contact_hash AS "contactHash"
    FROM campaign_messages m JOIN campaigns c ON c.id = m.campaign_id LEFT JOIN consent_events e ON e.position = m.event_position
    WHERE m.campaign_id = ${campaignId}::uuid AND m.subject_id = ${subjectId}::uuid AND m.occurrence = ${occurrence}`
  if (!message) return null
  const { purpose, channel, variant, contactHash } = message
  if (contactHash === null) return null
  const count = await withdrawConsents(tx, { subjectId, contactHash, cells: [{ purpose, channel }], evidence, point: way })
  if (count > 0) await countOutcome(tx, { campaignId, variant, kind: 'withdrawn' })
  return count > 0
}
