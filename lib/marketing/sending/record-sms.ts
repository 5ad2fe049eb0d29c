import { now } from '#lib/clock/clock.ts'
import { plainTransaction } from '#lib/db/plain-transaction.ts'
import { env } from '#lib/env.ts'
import { smsParts } from '../content/sms-parts.ts'
import { applySmsReceipts } from '../inbound/take-sms-receipts.ts'
import type { AcceptedSms } from './office.ts'

/** Keeps what the gateway calls each SMS it has accepted, and what that costs: receipts come by that number. */
export async function recordSms(campaignId: string, sent: readonly AcceptedSms[]): Promise<void> {
  if (sent.length === 0) return
  const accepted = sent.map(({ text, ...each }) => ({ ...each, ...smsParts(text) }))
  await plainTransaction('shop_app', (query) =>
    query(
      'campaigns.sms',
      `INSERT INTO sms_deliveries (campaign_id, subject_id, occurrence, provider_id, parts, encoding, cost, sent_at, updated_at)
       SELECT $1, subject, time, provider, parts, encoding, cost, $2, $2 FROM unnest($3::uuid[], $4::int[], $5::text[], $6::int[], $7::text[], $8::int[]) AS sms (subject, time, provider, parts, encoding, cost)
       ON CONFLICT DO NOTHING`,
      [
        campaignId, now(), accepted.map(({ subjectId }) => subjectId), accepted.map(({ occurrence }) => occurrence), accepted.map(({ providerId }) => providerId),
        accepted.map(({ parts }) => parts), accepted.map(({ encoding }) => encoding), accepted.map(({ parts }) => parts * env.SMS_PART_PRICE),
      ],
    ),
  )
  // The gateway may have been faster than this.
  await applySmsReceipts(accepted.flatMap(({ providerId }) => providerId ?? []))
}
