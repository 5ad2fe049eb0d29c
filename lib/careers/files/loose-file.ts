import { minutes, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { fileOfToken } from './cv-token.ts'
import { LOOSE_HOURS } from './limits.ts'

/** A CV that waits for its application. */
export type LooseFile = { readonly fileId: string; readonly name: string; readonly bytes: number; readonly pages: number }

/** The file a form or cookie speaks of; null for a token that is not the shop's, and for a file that is somebody's already, or a day old. */
export async function looseFile(token: string | undefined): Promise<LooseFile | null> {
  const id = token === undefined ? null : fileOfToken(token)
  if (id === null) return null
  const row = await db.candidateFile.findFirst({
    where: { id, applicationId: null, createdAt: { gt: looseSince() } },
    select: { name: true, bytes: true, pages: true },
  })
  return row && { fileId: id, ...row }
}

/** What came before is nobody's any more. */
export const looseSince = (): Date => new Date(now().getTime() - minutes(LOOSE_HOURS * 60))
