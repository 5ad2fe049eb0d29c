import type { Transaction } from '#lib/db/db.ts'

/** Which of these applications rest because a wider policy lets their consent rest (9.1): nothing that was sent is read, nothing is decided, until it is given anew. */
export async function restingApplications(tx: Pick<Transaction, '$queryRaw'>, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM applications WHERE id = ANY(${[...ids]}::uuid[]) AND application_rests(id, subject_id)`
  return new Set(rows.map(({ id }) => id))
}

/** Whether one rests. */
export async function isResting(tx: Pick<Transaction, '$queryRaw'>, id: string): Promise<boolean> {
  return (await restingApplications(tx, [id])).has(id)
}

/** Of which of these subjects the consent for the talent pool rests. */
export async function restingStays(tx: Pick<Transaction, '$queryRaw'>, subjectIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (subjectIds.length === 0) return new Set()
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM subjects WHERE id = ANY(${[...subjectIds]}::uuid[]) AND candidacy_rests(id, 'talent-pool')`
  return new Set(rows.map(({ id }) => id))
}
