import { now } from '#lib/clock/clock.ts'
import { appendEvents } from '#lib/consent/append-events.ts'
import { lockCells } from '#lib/consent/lock-cells.ts'
import { db } from '#lib/db/db.ts'
import { tellOfEnd } from '../tell-of-end.ts'
import { askedTooLongAgo } from './answer-term.ts'

/**
 * Ends the consents that were asked for anew and not given within thirty days (9.1), and with them the applications (trigger `end_candidacy`): their thirty days begin
 * (5.1.8), and a letter says so. Whose data are blocked waits (6.2.4). Safe to repeat. Answers how many candidates that were.
 */
export async function letLapse(): Promise<number> {
  const due = await db.$queryRaw<{ subjectId: string }[]>`
    SELECT DISTINCT a.subject_id AS "subjectId" FROM applications a JOIN consent_current c ON c.subject_id = a.subject_id AND c.purpose = 'vacancies' AND c.channel = 'email'
    JOIN application_events e ON e.application_id = a.id AND e.kind = 'consent_asked' AND e.happened_at >= c.since AND e.happened_at < ${askedTooLongAgo(now())}
    WHERE candidacy_rests(a.subject_id, 'vacancies') AND a.subject_id NOT IN (SELECT subject_id FROM blocked_subjects) LIMIT 1000`
  let ended = 0
  for (const { subjectId } of due) ended += await lapse(subjectId)
  return ended
}

function lapse(subjectId: string): Promise<number> {
  return db.$transaction(async (tx) => {
    const cell = (await lockCells(tx, [subjectId])).find(({ purpose, channel }) => purpose === 'vacancies' && channel === 'email')
    // Given anew or taken back meanwhile, or another worker was first.
    if (!cell?.frozen || (cell.state !== 'granted' && cell.state !== 'confirmed')) return 0
    const { purpose, channel, contactHash } = cell
    await appendEvents(tx, subjectId, [{ purpose, channel, contactHash, kind: 'expired', actor: 'system', evidence: { form: 'job: not given anew' } }])
    await tellOfEnd(tx, { subjectId })
    return 1
  })
}
