import { db } from '#lib/db/db.ts'
import type { VersionLine } from './version-view.ts'

/** Every version of a document that was ever published, the newest first; none for an unknown document. */
export async function readVersions(code: string): Promise<VersionLine[]> {
  const versions = await db.documentVersion.findMany({
    where: { document: { code }, state: { in: ['published', 'superseded'] } },
    orderBy: { number: 'desc' },
    select: { number: true, hash: true, changeClass: true, publishedAt: true, effectiveFrom: true },
  })
  return versions.flatMap(({ publishedAt, effectiveFrom, ...version }) =>
    publishedAt && effectiveFrom ? [{ ...version, publishedAt: publishedAt.toISOString(), effectiveFrom: effectiveFrom.toISOString() }] : [],
  )
}
