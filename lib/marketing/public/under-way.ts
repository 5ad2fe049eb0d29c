import { minutes, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'

export type UnderWay = { readonly purpose: string; readonly handedAt: Date }

/** How long a letter may stay with mail servers before it is seen, in most cases. */
const WHILE = minutes(60)

/**
 * What was handed to mail server or gateway in the last hour: nobody can call it back, so whoever unsubscribes is told of it. Looked for in the
 * campaigns that ran then; a message is found by its key.
 */
export async function underWay(subjectId: string, channel: 'email' | 'sms'): Promise<UnderWay[]> {
  const since = new Date(now().getTime() - WHILE)
  return db.$queryRaw<UnderWay[]>`
    SELECT c.purpose, m.handed_at AS "handedAt" FROM campaigns c JOIN campaign_messages m ON m.campaign_id = c.id
    WHERE c.channel = ${channel}::message_channel AND c.started_at IS NOT NULL AND (c.finished_at IS NULL OR c.finished_at > ${since})
      AND m.subject_id = ${subjectId}::uuid AND m.handed_at > ${since} AND m.state IN ('handed', 'accepted', 'unknown')
    ORDER BY m.handed_at DESC`
}
