import { minutes, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { carryOutRun } from './carry-out-run.ts'

/** Goes on with runs whose worker died: the queue would wait hours for it. A run that is under way takes turns with this and ends sooner. */
export async function sweepRuns(): Promise<void> {
  const open = await db.bulkRun.findMany({
    where: { state: { in: ['queued', 'running'] }, createdAt: { lt: new Date(now().getTime() - minutes(1)) } },
    orderBy: { createdAt: 'asc' },
    take: 20,
    select: { id: true },
  })
  for (const { id } of open) await carryOutRun(id)
}
