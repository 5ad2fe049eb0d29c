import { EventEmitter } from 'node:events'
import { parseCronItems, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import { env } from '#lib/env.ts'
import { beSeen } from '#lib/jobs/be-seen.ts'
import { jobNames, type JobName, jobs } from '#lib/jobs/jobs.ts'
import { crontab, tasks } from './tasks.ts'
import { workerLog } from './worker-log.ts'

const taskList: TaskList = Object.fromEntries(jobNames.map((name) => [name, (payload) => perform(name, payload)]))

/** Takes jobs from the queue until the process is asked to end; the jobs under way are finished first. */
export async function work(): Promise<void> {
  const events: WorkerEvents = new EventEmitter()
  let leave = async (): Promise<void> => {}
  // The pool's name is what its jobs are locked by.
  events.on('pool:create', ({ workerPool }) => {
    leave = beSeen(env.DATABASE_URL, workerPool.id)
  })
  const runner = await run({
    events,
    connectionString: env.DATABASE_URL,
    concurrency: 5,
    noHandleSignals: true,
    taskList,
    parsedCronItems: parseCronItems(crontab.map(([match, task]) => ({ match, task }))),
    logger: workerLog,
  })
  await Promise.race([runner.promise, untilAsked().then(() => runner.stop())])
  await leave()
}

/** Ctrl-C reaches the whole process group, and then the process that started this one asks as well. */
function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
}

async function perform<Name extends JobName>(name: Name, payload: unknown): Promise<void> {
  await tasks[name](jobs[name].parse(payload))
}
