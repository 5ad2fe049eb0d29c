import type * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { claimFile } from './files/claim-file.ts'
import { looseFile } from './files/loose-file.ts'
import { lockApplication } from './lock-application.ts'
import type { correctSchema } from './schema.ts'

type Correction = Omit<z.output<typeof correctSchema>, 'token' | 'number'>

/**
 * The candidate corrects what they told of themselves (6.1.2), and may put another CV in place of the one before, which is destroyed. Refusals `not-candidate`,
 * `decided` (withdrawn), `invalid` with field `cv`: `cv-gone`, or `cv-or-link` when nothing would be left to read.
 */
export async function correctApplication(tx: Transaction, applicationId: string, { cv, ...given }: Correction): Promise<void> {
  const { stage, subjectId } = await lockApplication(tx, applicationId)
  if (stage === 'withdrawn') throw new Refusal('decided')
  const file = cv === null ? null : await looseFile(cv)
  if (cv !== null && file === null) throw new Refusal('invalid', { cv: 'cv-gone' })
  const before = await tx.candidateFile.findMany({ where: { applicationId }, select: { id: true } })
  if (file === null && before.length === 0 && given.cvLink === null) throw new Refusal('invalid', { cv: 'cv-or-link' })
  await tx.application.update({ where: { id: applicationId }, data: given })
  if (file !== null) {
    await claimFile(tx, file.fileId, { applicationId, subjectId })
    await tx.candidateFile.deleteMany({ where: { id: { in: before.map(({ id }) => id) } } })
  }
  await tx.applicationEvent.create({ data: { applicationId, kind: 'corrected', happenedAt: now() } })
}
