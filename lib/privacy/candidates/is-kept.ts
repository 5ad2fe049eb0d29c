import type { Transaction } from '#lib/db/db.ts'

/** Whether something of a subject, or of the person it belongs to, must be kept for now: for a claim, a court or tax, or while it is being checked (6.2.4). */
export async function isKept(tx: Pick<Transaction, '$queryRaw'>, subjectId: string): Promise<boolean> {
  const [kept] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM subjects mine JOIN subjects s ON s.id = mine.id OR s.person_id = mine.person_id
    WHERE mine.id = ${subjectId}::uuid AND (EXISTS (SELECT FROM holds h WHERE h.subject_id = s.id AND h.ended_at IS NULL) OR EXISTS (SELECT FROM blocked_subjects b WHERE b.subject_id = s.id)) LIMIT 1`
  return kept !== undefined
}
