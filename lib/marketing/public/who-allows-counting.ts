import type { Transaction } from '#lib/db/db.ts'

/** Those of the subjects who have a living consent `mail-counting` (4.1.16): reactions may be tied to letters to their address, and to nobody else's. */
export async function whoAllowsCounting(tx: Pick<Transaction, '$queryRaw'>, subjectIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (subjectIds.length === 0) return new Set()
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT subject_id AS id FROM consent_live WHERE purpose = 'mail-counting' AND channel = 'email' AND subject_id = ANY(${[...subjectIds]}::uuid[])`
  return new Set(rows.map(({ id }) => id))
}
