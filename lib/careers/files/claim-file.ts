import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { ensureCandidateKey, sealFileKey, unsealFileKey } from './file-key.ts'
import { looseSince } from './loose-file.ts'

/**
 * Makes a CV that was just sent in the candidate's: in the transaction of the application, whose subject it has to be. From now on it opens by the candidate's
 * key alone and goes with them (5.1.8). Refusal `cv-gone` for a file that is somebody's already, of whomever, or older than a day.
 */
export async function claimFile(tx: Transaction, fileId: string, { applicationId, subjectId }: { readonly applicationId: string; readonly subjectId: string }): Promise<void> {
  await tx.application.findFirstOrThrow({ where: { id: applicationId, subjectId }, select: { id: true } })
  await tx.$queryRaw`SELECT FROM candidate_files WHERE id = ${fileId}::uuid FOR UPDATE`
  const file = await tx.candidateFile.findFirst({ where: { id: fileId, applicationId: null, createdAt: { gt: looseSince() } }, select: { sealedKey: true } })
  const key = file && unsealFileKey(fileId, file.sealedKey)
  if (!key) throw new Refusal('cv-gone')
  const sealedKey = sealFileKey(fileId, key, await ensureCandidateKey(tx, subjectId))
  await tx.candidateFile.update({ where: { id: fileId }, data: { applicationId, sealedKey } })
  await addJob(tx, 'careers.draw', { fileId }, { maxAttempts: 5 })
}
