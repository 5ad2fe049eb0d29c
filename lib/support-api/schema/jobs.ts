import * as z from 'zod'
import { jobNames, type JobName } from '#lib/jobs/jobs.ts'
import { moment } from './parts.ts'

const name = z.enum(jobNames as [JobName, ...JobName[]])

export const drainInput = z.strictObject({
  names: z.array(name).default([]).meta({ description: 'regular jobs (those without a payload) that run now, though their hour has not come' }),
  timeoutMs: z.int().min(100).max(110_000).default(60_000),
})

export const drained = z.object({
  done: z.int().meta({ description: 'jobs that have run well since the call before' }),
  failed: z.array(z.object({ name: z.string(), error: z.string() })).meta({ description: 'attempts that have failed since the call before; each waits for the next call, which tries it again' }),
})

export const failInput = z.strictObject({ name, times: z.int().min(1).max(1000).default(1) })

export const failing = z.object({ name: z.string(), times: z.int() })

export const jobsQuery = z.strictObject({ state: z.enum(['waiting', 'running', 'failed', 'done']).optional(), name: name.optional() })

export const job = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(['waiting', 'running', 'failed', 'done']).meta({ description: 'failed: waits for another attempt, or was given up' }),
  attempts: z.int(),
  runAt: moment,
  error: z.string().nullable(),
  payload: z.unknown(),
})

export type DrainInput = z.input<typeof drainInput>
export type Drained = z.output<typeof drained>
export type Job = z.output<typeof job>
