import type * as z from 'zod'
import type { Job, jobsQuery } from '../schema/jobs.ts'
import { owner } from '#lib/test-support/owner.ts'

type Row = Omit<Job, 'runAt'> & { readonly runAt: Date }

/** The queue, the next first, and the last jobs that have run well. */
export async function listJobs({ state, name }: z.output<typeof jobsQuery>): Promise<Job[]> {
  const rows = [...(state === 'done' ? [] : await queued()), ...(state === undefined || state === 'done' ? await done() : [])]
  return rows.filter((row) => (state === undefined || row.state === state) && (name === undefined || row.name === name)).map(({ runAt, ...row }) => ({ ...row, runAt: runAt.toISOString() }))
}

function queued(): Promise<Row[]> {
  return owner.$queryRaw<Row[]>`
    SELECT j.id::text AS id, t.identifier AS name, j.attempts::int AS attempts, j.run_at AS "runAt", j.last_error AS error, j.payload,
      CASE WHEN j.locked_at IS NOT NULL THEN 'running' WHEN j.last_error IS NOT NULL THEN 'failed' ELSE 'waiting' END AS state
    FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id ORDER BY j.run_at, j.id LIMIT 500`
}

function done(): Promise<Row[]> {
  return owner.$queryRaw<Row[]>`
    SELECT job_id::text AS id, name, attempt AS attempts, ended_at AS "runAt", NULL AS error, payload, 'done' AS state FROM test_support.job_runs WHERE error IS NULL ORDER BY test_support.job_runs.id DESC LIMIT 200`
}
