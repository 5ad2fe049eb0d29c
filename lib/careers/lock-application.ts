import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { ApplicationStage } from '#lib/db/generated/enums.ts'

/** Locks an application until the transaction ends; Refusal `not-candidate` when it is gone. */
export async function lockApplication(tx: Transaction, applicationId: string): Promise<{ readonly stage: ApplicationStage; readonly subjectId: string }> {
  const [row] = await tx.$queryRaw<{ stage: ApplicationStage; subjectId: string }[]>`
    SELECT stage::text AS stage, subject_id AS "subjectId" FROM applications WHERE id = ${applicationId}::uuid FOR UPDATE`
  if (!row) throw new Refusal('not-candidate')
  return row
}
