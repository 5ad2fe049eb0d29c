import type { Transaction } from '#lib/db/db.ts'

/**
 * Those of the subjects whose person has a living consent `analytics`: reactions may be tied to their messages, and to nobody else's. A browser
 * that allowed the counter is a subject that is nobody's, so its consent opens nothing here.
 */
export async function whoAllowsCounting(tx: Pick<Transaction, '$queryRaw'>, subjectIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (subjectIds.length === 0) return new Set()
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT l.subject_id AS id FROM consent_live l WHERE l.purpose = 'analytics' AND l.subject_id = ANY(${[...subjectIds]}::uuid[])
    UNION
    SELECT s.id FROM consent_live l JOIN subjects o ON o.id = l.subject_id JOIN subjects s ON s.person_id = o.person_id
    WHERE l.purpose = 'analytics' AND s.id = ANY(${[...subjectIds]}::uuid[])`
  return new Set(rows.map(({ id }) => id))
}
