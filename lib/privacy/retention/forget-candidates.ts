import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { destroyApplication } from '../candidates/destroy-application.ts'
import type { Effect } from '../retention-rules.ts'

/** The most at a time; the rest waits for the next run. */
const BATCH = 1000

/**
 * Applications whose time is over: the thirtieth day after the decision has ended, or the stay in the talent pool (5.1.8). Each goes by itself with an act of
 * its own. What is held (a claim, a court) or blocked (6.2.4) stays until that ends.
 */
export async function forgetCandidates(tx: Transaction): Promise<Effect[]> {
  const due = await tx.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM applications a JOIN subjects s ON s.id = a.subject_id
    WHERE a.retain_until < ${now()}
      AND NOT EXISTS (SELECT FROM holds h JOIN subjects o ON o.id = h.subject_id WHERE h.ended_at IS NULL AND (o.id = s.id OR o.person_id = s.person_id))
      AND s.id NOT IN (SELECT subject_id FROM blocked_subjects)
    ORDER BY s.id, a.id LIMIT ${BATCH} FOR NO KEY UPDATE OF s SKIP LOCKED`
  for (const { id } of due) await destroyApplication(tx, id, 'Срок хранения отклика вышел (пункт 5.1.8 политики)')
  return due.length > 0 ? [{ table: 'applications', rows: due.length, action: 'уничтожено' }] : []
}
