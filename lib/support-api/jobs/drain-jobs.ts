import { setTimeout as pause } from 'node:timers/promises'
import type * as z from 'zod'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import type { JobName } from '#lib/jobs/jobs.ts'
import { owner } from '#lib/test-support/owner.ts'
import { readClock, takeLeaps } from '../clock/shop-clock.ts'
import type { Drained, drainInput } from '../schema/jobs.ts'
import { ApiError } from '../server/api-error.ts'
import { lastRun, seenRun, sinceRun } from './seen-run.ts'
import { regularJobsIn } from './regular-jobs-in.ts'

/** Milliseconds between two looks at the queue. */
const LOOK = 25

/** Milliseconds. A campaign looks again whether its letters have arrived before it ends; a notification of the bank is on its way as long. */
const SOON = 2_500

/**
 * Returns when everything has run that is due by the shop's clock, and all that it has queued: notifications of the bank, letters, campaigns to their
 * end. What a leap of the clock has left out of the regular jobs runs once, and those of `names` run in any case. Told is what has run since the call
 * before, be it that the worker was quicker than this call. An attempt that failed is not repeated: the next call tries it again. Throws ApiError 503 when the time is over.
 */
export async function drainJobs({ names, timeoutMs }: z.output<typeof drainInput>): Promise<Drained> {
  const since = sinceRun()
  await queueRegular(names)
  const end = performance.now() + timeoutMs
  for (;;) {
    await bringForward(since)
    const left = await whatIsLeft()
    if (left.length === 0) return await outcome(since)
    if (performance.now() > end) throw new ApiError(503, `After ${timeoutMs} ms there still is: ${left.join(', ')}. Is the worker running? Its log says what it does.`)
    await pause(LOOK)
  }
}

async function queueRegular(names: readonly JobName[]): Promise<void> {
  const [missed, all] = [regularJobsIn(takeLeaps()), regularJobsIn('always')]
  const unknown = names.filter((name) => !all.includes(name))
  if (unknown.length > 0) throw new ApiError(400, `${unknown.join(', ')} run when something queues them: «names» are regular jobs, ${all.join(', ')}.`, { names: unknown.join(', ') })
  for (const name of new Set([...missed, ...names])) await addJob(db, name, {}, { key: `test-support:${name}`, maxAttempts: 1 })
}

/** The queue goes by the database's clock: what is due by the shop's begins now, and so does what has failed before. */
async function bringForward(since: bigint): Promise<void> {
  const until = new Date(now().getTime() + SOON)
  const count = await owner.$executeRaw`
    UPDATE graphile_worker._private_jobs j SET run_at = now()
    FROM graphile_worker._private_tasks t
    WHERE t.id = j.task_id AND j.is_available AND j.run_at > now()
      AND (j.run_at <= ${shopNow()} OR j.last_error IS NOT NULL OR t.identifier = 'campaigns.dispatch' AND j.run_at <= ${until})
      AND NOT EXISTS (SELECT FROM test_support.job_runs r WHERE r.id > ${since} AND r.job_id = j.id AND r.error IS NOT NULL)
      AND (t.identifier <> 'campaigns.dispatch' OR NOT ${onlyHeld})`
  // The workers look by themselves each two seconds only.
  if (count > 0) await owner.$executeRaw`SELECT pg_notify('jobs:insert', json_build_object('r', random(), 'count', ${count}::int)::text)`
}

/** A campaign whose last messages wait for the end of the night, which is the database's: until then each look of the worker only puts them off again. */
const onlyHeld = Prisma.sql`(
  EXISTS (SELECT FROM campaign_messages m WHERE m.campaign_id = (j.payload ->> 'campaignId')::uuid AND m.state = 'held' AND m.not_before > now())
  AND NOT EXISTS (SELECT FROM campaign_messages m WHERE m.campaign_id = (j.payload ->> 'campaignId')::uuid AND (m.state IN ('planned', 'handed') OR m.state = 'held' AND m.not_before <= now())))`

/** What is due, runs, or is about to come from the bank. */
async function whatIsLeft(): Promise<string[]> {
  const jobs = await owner.$queryRaw<{ name: string }[]>`
    SELECT t.identifier AS name FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    WHERE j.locked_at IS NOT NULL OR j.is_available AND j.run_at <= now()`
  return [...jobs.map(({ name }) => name), ...(await notifications())]
}

async function notifications(): Promise<string[]> {
  const [bank] = await owner.$queryRaw<{ exists: boolean }[]>`SELECT to_regclass('sandbox_bank.notifications') IS NOT NULL AS exists`
  if (!bank?.exists) return []
  const until = new Date(now().getTime() + SOON)
  // After its second try the bank waits longer and longer: whoever does not answer it is not waited for.
  const rows = await owner.$queryRaw<{ event: string }[]>`SELECT event FROM sandbox_bank.notifications WHERE delivered_at IS NULL AND attempts < 2 AND next_at <= ${until}`
  return rows.map(({ event }) => `a notification of the bank (${event})`)
}

const shopNow = (): Date => new Date(readClock().now)

async function outcome(since: bigint): Promise<Drained> {
  const until = await lastRun()
  const runs = await owner.$queryRaw<{ name: string; error: string | null }[]>`SELECT name, error FROM test_support.job_runs WHERE id > ${since} AND id <= ${until} ORDER BY id`
  seenRun(until)
  return {
    done: runs.filter(({ error }) => error === null).length,
    failed: runs.flatMap(({ name, error }) => (error === null ? [] : [{ name, error }])),
  }
}
