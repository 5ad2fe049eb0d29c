import { db } from '#lib/db/db.ts'
import { looseFile } from './files/loose-file.ts'

/** Whoever uploaded a CV and thinks better of it: it goes at once, its bytes with it (trigger). One that was sent already stays with its application. */
export async function dropLooseFile(token: string): Promise<void> {
  const file = await looseFile(token)
  if (file) await db.candidateFile.deleteMany({ where: { id: file.fileId, applicationId: null } })
}
