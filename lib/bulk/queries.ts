import { db } from '#lib/db/db.ts'
import { runParams } from './schema.ts'

/** A run of one of the staff with its rows; null where there is none of theirs. */
export async function getRun(id: string, staffId: string) {
  const run = await db.bulkRun.findUnique({
    where: { id, staffId },
    select: {
      id: true, kind: true, params: true, state: true, total: true, done: true, failed: true, createdAt: true, finishedAt: true,
      rows: { orderBy: { position: 'asc' }, select: { position: true, subject: true, state: true, error: true } },
    },
  })
  return run && { ...run, params: runParams.parse(run.params) }
}

export type BulkRunView = NonNullable<Awaited<ReturnType<typeof getRun>>>

/** The latest runs of one of the staff. */
export function listRuns(staffId: string, take = 20) {
  return db.bulkRun.findMany({
    where: { staffId },
    orderBy: { createdAt: 'desc' },
    take,
    select: { id: true, kind: true, state: true, total: true, done: true, failed: true, createdAt: true },
  })
}
