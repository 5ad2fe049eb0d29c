import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'

/**
 * Somebody has changed their mind: what the request planned does not happen. Until the last moment; of a recall and the worker one is
 * first. Refusal `too-late`. Nothing happens where nothing is planned.
 */
export async function recallDestruction(tx: Transaction, requestId: string): Promise<void> {
  const [planned] = await tx.$queryRaw<{ id: string; runAt: Date; announced: boolean; unapproved: boolean }[]>`
    SELECT id, run_at AS "runAt", announced_at IS NOT NULL AS announced, needs_approval AND approved_at IS NULL AS unapproved FROM destructions WHERE request_id = ${requestId}::uuid AND state = 'planned' FOR UPDATE`
  if (!planned) {
    const done = await tx.destruction.count({ where: { requestId, state: 'done' } })
    if (done > 0) throw new Refusal('too-late')
    return
  }
  if (planned.announced || (planned.runAt <= now() && !planned.unapproved)) throw new Refusal('too-late')
  await tx.destruction.update({ where: { id: planned.id }, data: { state: 'recalled', finishedAt: now() } })
}
