import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { ConsentChannel } from '#lib/db/generated/enums.ts'
import { currentPolicy } from '#lib/policy/policy-at.ts'
import { purposesOf } from '#lib/policy/purposes-of.ts'
import { appendEvents } from './append-events.ts'
import { isGiven, lockCells } from './lock-cells.ts'

/** How long a consent waits for its confirmation; nobody is reminded. */
export const CONFIRM_WITHIN = days(2)

const BATCH = 500

type Due = { readonly subjectId: string; readonly purpose: string; readonly channel: ConsentChannel; readonly eventHash: string; readonly why: string }

/**
 * Ends what has had its time: consents nobody confirmed within 48 hours, consents whose purpose has a term from the day they were given
 * (4.1.12, 4.1.13), news that were not agreed to anew for 24 months, and consents by SMS whose number shows no sign of its owner for six
 * months (numbers are given to others). Each in a transaction of its own; safe to repeat. Answers how many.
 */
export async function expireConsents(): Promise<number> {
  const moment = now()
  const purposes = await purposesOf(db, (await currentPolicy()).versionId)
  const terms = purposes.flatMap(({ code, termStart, termDays }) => (termStart === 'granted' && termDays !== null ? [{ code, termDays }] : []))
  const due = await db.$queryRaw<Due[]>`
    SELECT c.subject_id AS "subjectId", c.purpose, c.channel::text AS channel, c.event_hash AS "eventHash", reason.why
    FROM consent_current c JOIN subjects s ON s.id = c.subject_id AND s.destroyed_at IS NULL
    LEFT JOIN unnest(${terms.map(({ code }) => code)}::text[], ${terms.map(({ termDays }) => termDays)}::int[]) AS term (purpose, days) ON term.purpose = c.purpose
    CROSS JOIN LATERAL (SELECT CASE
      WHEN c.state = 'granted' AND c.channel <> 'site' AND c.since <= ${new Date(moment.getTime() - CONFIRM_WITHIN)} THEN 'not confirmed'
      WHEN (c.state = 'confirmed' OR c.channel = 'site') AND c.since <= ${moment}::timestamptz - make_interval(days => term.days) THEN 'term over'
      WHEN c.state = 'confirmed' AND c.purpose = 'news-offers' AND c.since <= ${moment}::timestamptz - interval '24 months' THEN 'not renewed'
      WHEN c.state = 'confirmed' AND c.channel = 'sms' AND c.since <= ${moment}::timestamptz - interval '6 months' AND NOT EXISTS (
        SELECT FROM security_events e WHERE e.person_id = s.person_id AND e.happened_at > ${moment}::timestamptz - interval '6 months'
      ) AND NOT EXISTS (
        SELECT FROM orders o WHERE o.person_id = s.person_id AND o.placed_at > ${moment}::timestamptz - interval '6 months'
      ) THEN 'number unused'
    END AS why) reason
    WHERE c.state IN ('granted', 'confirmed') AND reason.why IS NOT NULL
    ORDER BY c.since LIMIT ${BATCH}`
  let count = 0
  for (const each of due) count += await expire(each)
  return due.length < BATCH || count === 0 ? count : count + (await expireConsents())
}

function expire({ subjectId, purpose, channel, eventHash, why }: Due): Promise<number> {
  return db.$transaction(async (tx) => {
    const cell = (await lockCells(tx, [subjectId])).find((each) => each.purpose === purpose && each.channel === channel)
    // Confirmed, withdrawn or given anew meanwhile.
    if (!cell || !isGiven(cell) || cell.eventHash !== eventHash) return 0
    await appendEvents(tx, subjectId, [{ purpose, channel, kind: 'expired', contactHash: cell.contactHash, actor: 'system', evidence: { form: `job: ${why}` } }])
    return 1
  })
}
