import { days, now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { SendingChange } from './schema.ts'

/** Keeps how often somebody wants to be written to by a channel, or until when not at all. The gate asks it before each hand-over. */
export async function saveSending(tx: Pick<Transaction, '$executeRaw'>, subjectIds: readonly string[], channel: 'email' | 'sms', change: SendingChange): Promise<void> {
  const at = now()
  const ids = [...new Set(subjectIds)].toSorted()
  if ('days' in change) {
    const until = change.days === 0 ? null : new Date(at.getTime() + days(change.days))
    await tx.$executeRaw`
      INSERT INTO sending_preferences (subject_id, channel, paused_until, updated_at)
      SELECT id, ${channel}::message_channel, ${until}, ${at} FROM subjects WHERE id = ANY(${ids}::uuid[]) AND destroyed_at IS NULL
      ON CONFLICT (subject_id, channel) DO UPDATE SET paused_until = EXCLUDED.paused_until, updated_at = EXCLUDED.updated_at`
    if (until === null) await goOn(tx, ids, channel, at)
    return
  }
  await tx.$executeRaw`
    INSERT INTO sending_preferences (subject_id, channel, per_week, updated_at)
    SELECT id, ${channel}::message_channel, ${change.perWeek}::int, ${at} FROM subjects WHERE id = ANY(${ids}::uuid[]) AND destroyed_at IS NULL
    ON CONFLICT (subject_id, channel) DO UPDATE SET per_week = EXCLUDED.per_week, updated_at = EXCLUDED.updated_at`
}

/** What the pause held back need not wait for its end; the gate asks everything else anew. */
async function goOn(tx: Pick<Transaction, '$executeRaw'>, subjectIds: readonly string[], channel: 'email' | 'sms', at: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE campaign_messages m SET not_before = ${at} FROM campaigns c
    WHERE c.id = m.campaign_id AND c.state IN ('running', 'paused') AND c.channel = ${channel}::message_channel
      AND m.subject_id = ANY(${[...subjectIds]}::uuid[]) AND m.state = 'held' AND m.reason = 'paused'`
}
