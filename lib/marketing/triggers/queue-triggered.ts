import type { Transaction } from '#lib/db/db.ts'
import type { CampaignTrigger, MessageChannel } from '#lib/db/generated/enums.ts'
import { queueDispatch } from '../sending/queue-dispatch.ts'

type Cause = { readonly trigger: CampaignTrigger; readonly subjectId: string; readonly channel: MessageChannel; /** The cart, the request for news of a variant, or the order. */ readonly aboutId: string }

/**
 * Plans one message of the standing campaign of a trigger, on the living consent for it, and calls who sends. False, and nothing planned, where no such campaign
 * runs, no consent lives, or a message about the same is under way. The caller holds the lock of the subject.
 */
export async function queueTriggered(tx: Transaction, { trigger, subjectId, channel, aboutId }: Cause): Promise<boolean> {
  const [planned] = await tx.$queryRaw<{ campaignId: string }[]>`
    INSERT INTO campaign_messages (campaign_id, subject_id, occurrence, event_position, variant, about_id)
    SELECT k.id, l.subject_id, 1 + coalesce((SELECT max(m.occurrence) FROM campaign_messages m WHERE m.campaign_id = k.id AND m.subject_id = l.subject_id), 0),
      l.event_position, coalesce(k.winner, 'a'), ${aboutId}::uuid
    FROM campaigns k JOIN consent_live l ON l.purpose = k.purpose AND l.channel::text = k.channel::text AND l.subject_id = ${subjectId}::uuid
    WHERE k.trigger = ${trigger}::campaign_trigger AND k.channel = ${channel}::message_channel AND k.state = 'running'
    ON CONFLICT DO NOTHING
    RETURNING campaign_id AS "campaignId"`
  if (!planned) return false
  await queueDispatch(tx, planned.campaignId)
  return true
}
