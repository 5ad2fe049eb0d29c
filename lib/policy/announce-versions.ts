import { minutes, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'

/** Pages learn of versions that have come into force within the last minutes (9.2); run every minute. Answers whether there were any. */
export async function announceVersions(): Promise<boolean> {
  const begun = await db.documentVersion.count({
    where: { state: { in: ['published', 'superseded'] }, effectiveFrom: { gt: new Date(now().getTime() - minutes(3)), lte: now() } },
  })
  if (begun > 0) await db.$executeRaw`SELECT pg_notify('catalogue_changed', '{"texts":true}')`
  return begun > 0
}
