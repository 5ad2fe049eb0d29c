import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { Refusal } from '#lib/action/refusal.ts'
import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { jobNames } from '#lib/jobs/jobs.ts'
import { removeJob, runJobNow } from './change-job.ts'
import { jobWords } from './job-words.ts'
import { listJobs } from './list-jobs.ts'

const codeOf = (work: Promise<unknown>) => work.catch((error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error)))
const staff = () => ({ personId: randomUUID(), role: 'admin' }) as const

async function job(): Promise<string> {
  const key = randomUUID()
  await addJob(db, 'carts.sweep', {}, { key, runAt: new Date(now().getTime() + days(1)), maxAttempts: 3 })
  const [row] = await db.$queryRaw<{ id: bigint }[]>`SELECT id FROM graphile_worker.jobs WHERE key = ${key}`
  return String(row?.id)
}

const lineOf = async (id: string) => (await listJobs({})).lines.find((line) => line.id === id)

test('every job has its Russian words', () => {
  expect(Object.keys(jobWords).toSorted()).toEqual(jobNames.toSorted())
})

test('a job that was given up is told as such, and has all attempts again when it is retried; both stand in the audit journal', async () => {
  const id = await job()
  await db.$executeRaw`SELECT FROM graphile_worker.permanently_fail_jobs(ARRAY[${BigInt(id)}::bigint], ${'Error: letter to anna@example.ru refused\n    at send'})`
  expect(await lineOf(id)).toMatchObject({ state: 'failed', attempts: 3, error: 'Error: letter to … refused' })
  const me = staff()
  await db.$transaction((tx) => runJobNow(tx, id, me))
  expect(await lineOf(id)).toMatchObject({ state: 'waiting', attempts: 0 })
  await db.$transaction((tx) => removeJob(tx, { id, reason: 'больше не нужно' }, me))
  expect(await lineOf(id)).toBeUndefined()
  expect(await db.auditEntry.findMany({ where: { staffId: me.personId }, orderBy: { id: 'asc' } })).toMatchObject([
    { verb: 'update', table: 'jobs', rowId: id, after: { task: 'carts.sweep' } },
    { verb: 'delete', table: 'jobs', rowId: id, before: { task: 'carts.sweep' }, reason: 'больше не нужно' },
  ])
})

test('a job under way is neither started again nor removed', async () => {
  const id = await job()
  await db.$executeRaw`UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'worker' WHERE id = ${BigInt(id)}`
  expect(await lineOf(id)).toMatchObject({ state: 'running' })
  expect(await codeOf(db.$transaction((tx) => runJobNow(tx, id, staff())))).toBe('stale')
  expect(await codeOf(db.$transaction((tx) => removeJob(tx, { id, reason: 'надо' }, staff())))).toBe('stale')
  expect(await lineOf(id)).toMatchObject({ state: 'running' })
})
