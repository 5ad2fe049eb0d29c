import { appendEvents } from '#lib/consent/append-events.ts'
import { isGiven, lockCells } from '#lib/consent/lock-cells.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { Effect } from '../retention-rules.ts'

const own = 'application_id = $1::uuid'

/** What goes with an application, by table. Its files leave the store by what the database writes of them (trigger `remove_stored_file`). */
const parts: readonly (readonly [table: string, find: string])[] = [
  ['outbox_messages', own],
  ['unmaskings', own],
  ['application_answers', own],
  ['candidate_previews', `file_id IN (SELECT id FROM candidate_files WHERE ${own})`],
  ['candidate_files', own],
  ['application_events', own],
  ['application_notes', own],
  ['scorecard_marks', `scorecard_id IN (SELECT id FROM scorecards WHERE ${own})`],
  ['scorecards', own],
  ['interview_slots', `interview_id IN (SELECT id FROM interviews WHERE ${own})`],
  ['interviews', own],
  ['application_letters', own],
  ['talent_pool', own],
]

/**
 * Takes an application with everything that hangs on it, in the caller's transaction, under the lock of its subject. A consent that nothing rests on any
 * more ends with it: of who has no application left the one to consider it, of who is in no talent pool the one to be kept there. Answers what went.
 */
export async function forgetApplication(tx: Transaction, applicationId: string, subjectId: string): Promise<Effect[]> {
  const counted = await tx.$queryRawUnsafe<{ table: string; rows: number }[]>(countParts, applicationId)
  const { count } = await tx.application.deleteMany({ where: { id: applicationId } })
  await endIdleConsents(tx, subjectId)
  return [...counted, { table: 'applications', rows: count }].flatMap(({ table, rows }) => (rows > 0 ? [{ table, rows, action: 'уничтожено' as const }] : []))
}

const countParts = parts.map(([table, find]) => `SELECT '${table}' AS "table", count(*)::int AS rows FROM ${table} WHERE ${find}`).join(' UNION ALL ')

async function endIdleConsents(tx: Transaction, subjectId: string): Promise<void> {
  const needed = {
    vacancies: (await tx.application.count({ where: { subjectId } })) > 0,
    'talent-pool': (await tx.talentPoolEntry.count({ where: { subjectId } })) > 0,
  }
  const idle = (await lockCells(tx, [subjectId])).filter((cell) => isGiven(cell) && (cell.purpose === 'vacancies' || cell.purpose === 'talent-pool') && !needed[cell.purpose])
  await appendEvents(tx, subjectId, idle.map(({ purpose, channel, contactHash }) => ({
    purpose, channel, contactHash, kind: 'expired', actor: 'system', evidence: { form: 'job: the application is destroyed' },
  })))
}
