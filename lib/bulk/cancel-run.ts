import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'

/** Stops a run: the row that is under way is finished, the others stay as they are. Refusals `not-found`, `run-over`. */
export async function cancelRun(id: string, staffId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.bulkRun.updateMany({ where: { id, staffId, state: { in: ['queued', 'running'] } }, data: { state: 'cancelled', finishedAt: now() } })
    if (count > 0) return
    throw new Refusal((await tx.bulkRun.count({ where: { id, staffId } })) > 0 ? 'run-over' : 'not-found')
  })
}
