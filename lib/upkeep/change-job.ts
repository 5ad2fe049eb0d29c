import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { abandoned } from '#lib/jobs/living-workers.ts'
import { type Doer, recordAct } from '#lib/audit/record-act.ts'

/**
 * Lets a job run at once; one that was given up has all its attempts before it again. What a job does is safe to repeat by itself: it looks at
 * the facts, and what was done it does not do again. Refusal `stale` when it is under way or gone.
 */
export async function runJobNow(tx: Transaction, id: string, staff: Doer): Promise<void> {
  const [job] = await tx.$queryRaw<{ task: string }[]>`
    SELECT t.identifier AS task FROM graphile_worker.reschedule_jobs(ARRAY[${BigInt(id)}::bigint], run_at => ${now()}::timestamptz, attempts => 0) j
    JOIN graphile_worker._private_tasks t ON t.id = j.task_id`
  if (!job) throw new Refusal('stale')
  await recordAct(tx, staff, { verb: 'update', table: 'jobs', rowId: id, after: { task: job.task, run_at: now().toISOString() } })
}

/** Takes a job off the queue; it is not done. Refusal `stale` when it is under way or gone. */
export async function removeJob(tx: Transaction, { id, reason }: { readonly id: string; readonly reason: string }, staff: Doer): Promise<void> {
  const [job] = await tx.$queryRaw<{ task: string }[]>`
    SELECT t.identifier AS task FROM graphile_worker.complete_jobs(ARRAY[${BigInt(id)}::bigint]) j JOIN graphile_worker._private_tasks t ON t.id = j.task_id`
  if (!job) throw new Refusal('stale')
  await recordAct(tx, staff, { verb: 'delete', table: 'jobs', rowId: id, before: { task: job.task }, reason })
}

/** Lets go what a worker had taken who is gone, this job and all others of theirs: another worker takes them. Refusal `stale` when the worker lives, or the job is gone. */
export async function releaseJob(tx: Transaction, id: string, staff: Doer): Promise<void> {
  const [job] = await tx.$queryRaw<{ task: string; worker: string }[]>`
    SELECT task_identifier AS task, locked_by AS worker FROM graphile_worker.jobs WHERE id = ${BigInt(id)} AND ${abandoned}`
  if (!job) throw new Refusal('stale')
  await tx.$queryRaw`SELECT FROM graphile_worker.force_unlock_workers(ARRAY[${job.worker}])`
  await recordAct(tx, staff, { verb: 'update', table: 'jobs', rowId: id, before: { task: job.task, locked_by: job.worker }, after: { locked_by: '' } })
}
