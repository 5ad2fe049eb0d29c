import { Logger } from 'graphile-worker'
import * as z from 'zod'
import { log } from '#lib/log/log.ts'

// what the queue calls information is a line for every job
const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const

const details = z.object({
  job: z.object({ id: z.string(), task_identifier: z.string(), attempts: z.number() }).optional(),
  duration: z.number().optional(),
  error: z.unknown().optional(),
})

/** The queue's log: ids and durations; the first line of a failure stands for its text, `err` holds the rest. */
export const workerLog = new Logger(() => (level, message, meta) => {
  const { job, duration, error } = details.catch({}).parse(meta ?? {})
  const known = { job: job?.id, task: job?.task_identifier, attempt: job?.attempts, duration, err: error }
  log[levels[level]](known, message.split('\n')[0])
})
