import * as z from 'zod'
import { db } from '#lib/db/db.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { abandoned } from '#lib/jobs/living-workers.ts'
import { type JobFilter, type JobState, jobStates } from './schema.ts'

/** A job of the queue. Times are UTC. */
export type JobLine = {
  readonly id: string
  readonly task: string
  readonly state: JobState
  readonly attempts: number
  readonly maxAttempts: number
  readonly error: string | null
  readonly runAt: Date
  readonly lockedAt: Date | null
  /** Taken by a worker who is gone: nobody works on it. */
  readonly abandoned: boolean
}

export type JobList = { readonly lines: readonly JobLine[]; /** The key of the next page; null at the end. */ readonly next: string | null; readonly counts: Readonly<Record<JobState, number>> }

const PAGE = 50

const rows = z.array(z.object({
  id: z.bigint().transform(String), task: z.string(), state: z.enum(jobStates), attempts: z.number(), maxAttempts: z.number(), error: z.string().nullable(),
  runAt: z.date(), lockedAt: z.date().nullable(), abandoned: z.boolean(),
}))

const of: Readonly<Record<JobState, Prisma.Sql>> = {
  running: Prisma.sql`locked_at IS NOT NULL`,
  failed: Prisma.sql`locked_at IS NULL AND attempts >= max_attempts`,
  waiting: Prisma.sql`locked_at IS NULL AND attempts < max_attempts`,
}

/** Jobs of the queue, the latest first; done ones are gone. Nothing in them is of a person: payloads are ids, and are not read here. */
export async function listJobs({ state, task, after }: JobFilter): Promise<JobList> {
  const found = rows.parse(await db.$queryRaw`
    SELECT id, task_identifier AS task, CASE WHEN ${of.running} THEN 'running' WHEN attempts >= max_attempts THEN 'failed' ELSE 'waiting' END AS state,
      attempts::int AS attempts, max_attempts::int AS "maxAttempts", last_error AS error, run_at AS "runAt", locked_at AS "lockedAt", coalesce(${abandoned}, false) AS abandoned
    FROM graphile_worker.jobs
    WHERE ${state ? of[state] : Prisma.sql`true`} AND ${task ? Prisma.sql`task_identifier = ${task}` : Prisma.sql`true`}
      AND ${after ? Prisma.sql`id < ${BigInt(after)}` : Prisma.sql`true`}
    ORDER BY id DESC LIMIT ${PAGE + 1}`)
  const lines = found.slice(0, PAGE).map((line) => ({ ...line, error: line.error && shorten(line.error) }))
  return { lines, next: found.length > PAGE ? (lines.at(-1)?.id ?? null) : null, counts: await countJobs() }
}

async function countJobs(): Promise<JobList['counts']> {
  const [row] = await db.$queryRaw<JobList['counts'][]>`
    SELECT count(*) FILTER (WHERE ${of.waiting})::int AS waiting, count(*) FILTER (WHERE ${of.running})::int AS running, count(*) FILTER (WHERE ${of.failed})::int AS failed
    FROM graphile_worker.jobs`
  return row ?? { waiting: 0, running: 0, failed: 0 }
}

/** The message of an error without the way through the code; contacts that a server may have repeated in it are left out. */
function shorten(error: string): string {
  return (error.split('\n')[0] ?? '').replaceAll(/[^\s<>@]+@[^\s<>@]+/g, '…').replaceAll(/\+?\d{10,}/g, '…').slice(0, 300)
}
