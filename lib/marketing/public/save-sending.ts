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
    return
  }
  await tx.$executeRaw`
    INSERT INTO sending_preferences (subject_id, channel, per_week, updated_at)
    SELECT id, ${channel}::message_channel, ${change.perWeek}::int, ${at} FROM subjects WHERE id = ANY(${ids}::uuid[]) AND destroyed_at IS NULL
    ON CONFLICT (subject_id, channel) DO UPDATE SET per_week = EXCLUDED.per_week, updated_at = EXCLUDED.updated_at`
}
