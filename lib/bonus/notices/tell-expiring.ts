import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { log } from '#lib/log/log.ts'
import { isoDay } from '#lib/text/iso-day.ts'
import { rulesAt } from '../rules/rules-at.ts'
import { queueNotice } from './queue-notice.ts'

/** Members looked at together. */
const BATCH = 200

/**
 * Tells members whose points expire within the days that the rules name, once of each lot, and one message a member, channel and day, however many lots there are.
 * Who has agreed to no notices is passed over (4.1.7). Safe to repeat and to kill. Answers how many messages were written.
 */
export async function tellExpiring(): Promise<number> {
  const moment = now()
  const rules = await rulesAt(moment)
  if (!rules) return 0
  let told = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const due = await dueAfter(after, moment, rules.noticeDays)
    for (const memberId of due) {
      told += await db.$transaction((tx) => queueNotice(tx, { memberId, template: 'bonus-expiring', fact: `${memberId}:${isoDay(moment)}` }))
    }
    const last = due.at(-1)
    if (last === undefined || due.length < BATCH) break
    after = last
  }
  if (told > 0) log.info({ told }, 'members told of points that expire')
  return told
}

/** A message tells of all lots that were there when it was written and ended within its days; whatever it did not tell of is due. */
async function dueAfter(after: string, moment: Date, noticeDays: number): Promise<string[]> {
  const span = days(noticeDays)
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM bonus_members m
    WHERE m.id > ${after}::uuid AND m.left_at IS NULL
      AND EXISTS (SELECT FROM subjects s JOIN consent_current c ON c.subject_id = s.id AND c.purpose = 'bonus-notices' AND c.live WHERE m.person_id IS NULL OR s.person_id = m.person_id)
      AND EXISTS (
        SELECT FROM bonus_lots l WHERE l.member_id = m.id AND l.remaining > 0 AND l.expires_at > ${moment} AND l.expires_at <= ${new Date(moment.getTime() + span)}
          AND NOT EXISTS (
            SELECT FROM outbox_messages o WHERE o.bonus_member_id = m.id AND o.template = 'bonus-expiring' AND o.queued_at >= l.granted_at
              AND l.expires_at <= o.queued_at + ${span} * interval '1 millisecond'))
    ORDER BY m.id LIMIT ${BATCH}`
  return rows.map(({ id }) => id)
}
