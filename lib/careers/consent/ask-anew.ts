import { now } from '#lib/clock/clock.ts'
import { lockCells } from '#lib/consent/lock-cells.ts'
import { db } from '#lib/db/db.ts'
import { queueApplicationMessage } from '../queue-application-message.ts'
import { openStages } from '../stages.ts'

/**
 * Asks candidates anew whose consent rests since the policy became wider (9.1), once for each application that waits for a decision: a letter leads to its page,
 * where they agree or let it end. Whose data are blocked is not asked while they are (6.2.4). Safe to repeat. Answers how many applications that were.
 */
export async function askAnew(): Promise<number> {
  const due = await db.$queryRaw<{ id: string; subjectId: string }[]>`
    SELECT a.id, a.subject_id AS "subjectId" FROM applications a JOIN consent_current c ON c.subject_id = a.subject_id AND c.purpose = 'vacancies' AND c.channel = 'email'
    WHERE a.stage = ANY(${[...openStages]}::application_stage[]) AND candidacy_rests(a.subject_id, 'vacancies') AND a.subject_id NOT IN (SELECT subject_id FROM blocked_subjects)
      AND NOT EXISTS (SELECT FROM application_events e WHERE e.application_id = a.id AND e.kind = 'consent_asked' AND e.happened_at >= c.since)
    ORDER BY a.id LIMIT 1000`
  let asked = 0
  for (const application of due) asked += await ask(application)
  return asked
}

function ask({ id, subjectId }: { readonly id: string; readonly subjectId: string }): Promise<number> {
  return db.$transaction(async (tx) => {
    const cell = (await lockCells(tx, [subjectId])).find(({ purpose, channel }) => purpose === 'vacancies' && channel === 'email')
    const running = await tx.application.count({ where: { id, stage: { in: [...openStages] } } })
    // Given anew, taken back or destroyed meanwhile, or another worker was first.
    if (!cell?.frozen || running === 0) return 0
    const key = `consent-ask:${id}:${cell.eventHash.slice(0, 16)}`
    if ((await tx.outboxMessage.count({ where: { key } })) > 0) return 0
    await tx.applicationEvent.create({ data: { applicationId: id, kind: 'consent_asked', happenedAt: now() } })
    await queueApplicationMessage(tx, { key, template: 'consent-ask', applicationId: id })
    return 1
  })
}
