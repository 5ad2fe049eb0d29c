import { expect, test } from 'vitest'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { addJob } from './add-job.ts'

const waiting = () => db.$queryRaw<{ task: string; key: string | null; max: number }[]>`
  select task_identifier as task, key, max_attempts as max from graphile_worker.jobs order by id`

test('a job exists exactly when its transaction was committed', async () => {
  const undone = db.$transaction(async (tx) => {
    await addJob(tx, 'carts.sweep', {})
    throw new Error('undo')
  })
  await expect(undone).rejects.toThrow('undo')
  expect(await waiting()).toEqual([])

  await db.$transaction((tx) => addJob(tx, 'carts.sweep', {}, { maxAttempts: 3 }))
  expect(await waiting()).toEqual([{ task: 'carts.sweep', key: null, max: 3 }])
})

test('of jobs with one key the last one waits', async () => {
  await db.$transaction((tx) => addJob(tx, 'carts.sweep', {}, { key: 'once', runAt: now() }))
  await db.$transaction((tx) => addJob(tx, 'carts.sweep', {}, { key: 'once', runAt: now() }))
  expect((await waiting()).filter(({ key }) => key === 'once')).toHaveLength(1)
})
