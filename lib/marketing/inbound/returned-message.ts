import type { Transaction } from '#lib/db/db.ts'
import type { ReturnedRef } from '../public/message-token.ts'

/** Whom a message that came back had gone to; the row is locked. Null when there is none, or it never left. */
export async function returnedMessage(tx: Transaction, { campaignId, subjectId, occurrence }: ReturnedRef): Promise<{ readonly contactHash: string; readonly variant: string | null } | null> {
  const [row] = await tx.$queryRaw<{ contactHash: string; variant: string | null }[]>`
    SELECT e.contact_hash AS "contactHash", m.variant FROM campaign_messages m JOIN consent_events e ON e.position = m.event_position
    WHERE m.campaign_id = ${campaignId}::uuid AND m.subject_id = ${subjectId}::uuid AND m.occurrence = ${occurrence} AND m.handed_at IS NOT NULL
    FOR UPDATE OF m`
  return row ?? null
}
