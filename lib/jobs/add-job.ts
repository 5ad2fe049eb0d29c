import type { Transaction } from '#lib/db/db.ts'
import { type JobName, type JobPayload, jobs } from './jobs.ts'

export interface JobOptions {
  /** Not before this moment (UTC); at once when absent. */
  readonly runAt?: Date
  /** At most one waiting job has this key: a new one replaces the waiting one. */
  readonly key?: string
  /** Attempts with growing pauses before the job is given up; 25 when absent, which is about three days. */
  readonly maxAttempts?: number
}

/** Enqueues a job inside the transaction of the fact that causes it: both happen, or neither does. */
export async function addJob<Name extends JobName>(
  tx: Pick<Transaction, '$executeRaw'>,
  name: Name,
  payload: JobPayload<Name>,
  { runAt, key, maxAttempts }: JobOptions = {},
): Promise<void> {
  const body = JSON.stringify(jobs[name].parse(payload))
  await tx.$executeRaw`
    select graphile_worker.add_job(
      ${name}, ${body}::json, run_at => ${runAt?.toISOString() ?? null}::timestamptz,
      max_attempts => ${maxAttempts ?? null}::int, job_key => ${key ?? null}::text
    )`
}
