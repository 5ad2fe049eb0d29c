import { Logger } from 'graphile-worker'
import { log } from '#lib/log/log.ts'

// what the queue calls information is a line for every job
const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const

/** The queue's log: ids and durations; the first line of a failure stands for its text, `err` holds the rest. */
export const workerLog = new Logger(() => (level, message, meta) => {
  const { job, duration, error } = meta ?? {}
  const known = { job: job?.id, task: job?.task_identifier, attempt: job?.attempts, duration, err: error }
  log[levels[level]](known, message.split('\n')[0])
})
