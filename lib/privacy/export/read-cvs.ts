import { openCv } from '#lib/careers/files/open-cv.ts'
import { db } from '#lib/db/db.ts'
import { log } from '#lib/log/log.ts'
import type { Holder } from '../find-holder.ts'

/** The CVs of a candidate, decrypted, by their place in the archive: `cv/1001-1-резюме.pdf`. */
export async function readCvs({ subjectIds }: Holder): Promise<Record<string, Uint8Array>> {
  const files = await db.candidateFile.findMany({
    where: { application: { subjectId: { in: [...subjectIds] } } }, orderBy: [{ application: { number: 'asc' } }, { createdAt: 'asc' }, { id: 'asc' }], select: { id: true, name: true, application: { select: { number: true } } },
  })
  const read: Record<string, Uint8Array> = {}
  for (const [at, { id, name, application }] of files.entries()) {
    const opened = await openCv(db, id)
    // Destroyed meanwhile; bytes that are lost are the shop's to look for, and keep nobody from the rest.
    if (opened === null) log.error({ fileId: id }, 'a CV could not be opened for its archive')
    else read[`cv/${application?.number ?? 0}-${at + 1}-${name}`] = await whole(opened.content)
  }
  return read
}

async function whole(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece)
  return Buffer.concat(pieces)
}
