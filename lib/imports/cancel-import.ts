import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { announce } from './carry-out-import.ts'

/** Stops a run after the rows that are under way; what is done stays done. Refusal `over` when it has ended before. */
export async function cancelImport(runId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.importRun.updateMany({ where: { id: runId, state: { in: ['queued', 'running'] } }, data: { state: 'cancelled', finishedAt: now() } })
    if (count === 0) throw new Refusal('over')
    const { dryRun, done } = await tx.importRun.findUniqueOrThrow({ where: { id: runId }, select: { dryRun: true, done: true } })
    if (!dryRun && done > 0) await announce(tx)
  })
}
