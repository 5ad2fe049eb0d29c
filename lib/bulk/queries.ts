import { db } from '#lib/db/db.ts'
import { runParams } from './schema.ts'

/** A run with its rows: whoever sees orders sees what was done to many of them. Null where there is none. */
export async function getRun(id: string) {
  const run = await db.bulkRun.findUnique({
    where: { id },
    select: {
      id: true, staffId: true, kind: true, params: true, state: true, total: true, done: true, failed: true, createdAt: true, finishedAt: true,
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
