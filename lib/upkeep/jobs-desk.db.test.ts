import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { Refusal } from '#lib/action/refusal.ts'
import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { beSeen } from '#lib/jobs/be-seen.ts'
import { jobNames } from '#lib/jobs/jobs.ts'
import { releaseJob, removeJob, runJobNow } from './change-job.ts'
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

test('a job of a worker who is gone can be let go; of one who lives, or began just now, it cannot', async () => {
  const worker = `pool-${randomUUID()}`
  const [id, fresh] = [await job(), await job()]
  const take = (which: string, minutes: number) => db.$executeRaw`
    UPDATE graphile_worker._private_jobs SET locked_at = now() - ${minutes}::int * interval '1 minute', locked_by = ${worker} WHERE id = ${BigInt(which)}`
  const me = staff()
  const release = (which: string) => db.$transaction((tx) => releaseJob(tx, which, me))
  await take(id, 30)
  await take(fresh, 1)
  const leave = beSeen(env.DATABASE_URL, worker)
  await expect.poll(() => lineOf(id)).toMatchObject({ state: 'running', abandoned: false })
  expect(await codeOf(release(id))).toBe('stale')
  await leave()
  await expect.poll(() => lineOf(id)).toMatchObject({ state: 'running', abandoned: true })
  expect(await lineOf(fresh)).toMatchObject({ abandoned: false })
  expect(await codeOf(release(fresh))).toBe('stale')
  await release(id)
  expect(await lineOf(id)).toMatchObject({ state: 'waiting', abandoned: false })
  expect(await codeOf(release(id))).toBe('stale')
  expect(await db.auditEntry.findMany({ where: { staffId: me.personId } })).toMatchObject([{ verb: 'update', table: 'jobs', rowId: id, before: { locked_by: worker } }])
})
