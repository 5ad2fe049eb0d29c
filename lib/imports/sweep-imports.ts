import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'

/** A file is of use for a while; what it has changed stands in the journals. */
const KEPT = days(30)

/** Has runs carried on whose worker is gone, and lets old files go. A run that is under way is left in peace by the job itself. */
export async function sweepImports(): Promise<void> {
  await db.$transaction(async (tx) => {
    const open = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM import_runs WHERE state IN ('queued', 'running') FOR UPDATE SKIP LOCKED`
    for (const { id } of open) await addJob(tx, 'imports.run', { runId: id }, { key: `import:${id}` })
  })
  const before = new Date(now().getTime() - KEPT)
  await db.$executeRaw`
    DELETE FROM import_parts p WHERE NOT EXISTS (
      SELECT FROM import_runs r WHERE r.file_id = p.file_id AND (r.state IN ('queued', 'running') OR r.created_at > ${before}))`
}
