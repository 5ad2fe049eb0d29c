import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { queueApplicationMessage } from '../queue-application-message.ts'
import { ASKED_BEFORE } from './pool-term.ts'
import { poolAskKey } from './pool-ask-key.ts'

/**
 * Asks those whose year in the talent pool is over within thirty days whether they want to stay (4.1.12), once; whoever does not answer goes with the year.
 * Whose data are blocked is not asked while they are (6.2.4). Safe to repeat. Answers how many were asked.
 */
export async function askPool(): Promise<number> {
  const moment = now()
  const due = await db.$queryRaw<{ subjectId: string }[]>`
    SELECT p.subject_id AS "subjectId" FROM talent_pool p
    WHERE p.asked_at IS NULL AND p.until > ${moment} AND p.until <= ${new Date(moment.getTime() + ASKED_BEFORE)} AND p.subject_id NOT IN (SELECT subject_id FROM blocked_subjects)
    ORDER BY p.until LIMIT 1000`
  let asked = 0
  for (const { subjectId } of due) asked += await ask(subjectId, moment)
  return asked
}

function ask(subjectId: string, askedAt: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const [entry] = await tx.talentPoolEntry.updateManyAndReturn({ where: { subjectId, askedAt: null }, data: { askedAt }, select: { applicationId: true, until: true } })
    // Left meanwhile, or another worker was first.
    if (!entry) return 0
    await queueApplicationMessage(tx, { key: poolAskKey(entry.applicationId, entry.until), template: 'pool-ask', applicationId: entry.applicationId })
    return 1
  })
}
