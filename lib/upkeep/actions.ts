'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { db } from '#lib/db/db.ts'
import { releaseJob, removeJob, runJobNow } from './change-job.ts'
import { jobSchema, removeJobSchema } from './schema.ts'

export const runNow = staffAction('jobs.retry', jobSchema, async ({ id }, staff) => {
  await db.$transaction((tx) => runJobNow(tx, id, staff))
  return {}
})

export const remove = staffAction('jobs.retry', removeJobSchema, async (input, staff) => {
  await db.$transaction((tx) => removeJob(tx, input, staff))
  return {}
})

export const release = staffAction('jobs.retry', jobSchema, async ({ id }, staff) => {
  await db.$transaction((tx) => releaseJob(tx, id, staff))
  return {}
})
