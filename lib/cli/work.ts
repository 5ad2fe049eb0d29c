import { EventEmitter } from 'node:events'
import { parseCronItems, run, type RunnerOptions, type TaskList, type WorkerEvents } from 'graphile-worker'
import { env } from '#lib/env.ts'
import { beSeen } from '#lib/jobs/be-seen.ts'
import { crontab } from '#lib/jobs/crontab.ts'
import { jobNames, type JobName, jobs } from '#lib/jobs/jobs.ts'
import { log } from '#lib/log/log.ts'
import { dkimSigner } from '#lib/mail/dkim.ts'
import { startInbound } from '#lib/marketing/inbound/start-inbound.ts'
import { closeSender } from './sender/campaign-sender.ts'
import { tasks } from './tasks.ts'
import { workerLog } from './worker-log.ts'

/** Takes a worker for seconds on end, so it has places of its own: a receipt never waits behind an advertisement. */
const long: readonly JobName[] = ['campaigns.dispatch']

/** Takes jobs from the queue, and letters that come back, until the process is asked to end; what is under way is finished first. */
export async function work(): Promise<void> {
  // A key that cannot be read is told now and not to the first reader of a letter.
  dkimSigner()
  const inbound = await takeReturns()
  const runners = await Promise.all([
    take(jobNames.filter((name) => !long.includes(name)), { concurrency: 5, parsedCronItems: parseCronItems(crontab.map(([match, task]) => ({ match, task }))) }),
    take(long, { concurrency: 2, maxPoolSize: 3, parsedCronItems: [] }),
  ])
  await Promise.race([Promise.all(runners.map(({ promise }) => promise)), untilAsked().then(() => Promise.all(runners.map(({ stop }) => stop())))])
  await closeSender()
  await inbound?.close()
  await Promise.all(runners.map(({ leave }) => leave()))
}

type Places = Required<Pick<RunnerOptions, 'concurrency' | 'parsedCronItems'>> & Pick<RunnerOptions, 'maxPoolSize'>

/** Takes jobs of these names; others see that this process lives (`beSeen`). */
async function take(names: readonly JobName[], places: Places): Promise<{ promise: Promise<void>; stop(): Promise<void>; leave(): Promise<void> }> {
  const events: WorkerEvents = new EventEmitter()
  let leave = async (): Promise<void> => {}
  // The pool's name is what its jobs are locked by.
  events.on('pool:create', ({ workerPool }) => {
    leave = beSeen(env.DATABASE_URL, workerPool.id)
  })
  const taskList: TaskList = Object.fromEntries(names.map((name) => [name, (payload, { job }) => perform(name, payload, job)]))
  const runner = await run({ ...places, events, connectionString: env.DATABASE_URL, noHandleSignals: true, taskList, logger: workerLog })
  return { promise: runner.promise, stop: () => runner.stop(), leave: () => leave() }
}

/** Several workers may run; whoever comes later finds the port taken and does without. */
async function takeReturns(): Promise<Awaited<ReturnType<typeof startInbound>> | null> {
  const { BOUNCE_PORT: port, BOUNCE_HOST: host } = env
  if (port === undefined) return null
  return startInbound({ port, host }).catch((error: unknown) => {
    log.warn({ err: error, port }, 'returned mail is not taken here')
    return null
  })
}

/** Ctrl-C reaches the whole process group, and then the process that started this one asks as well. */
function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
}

/** What only a shop under test loads: jobs that fail as planned, and what became of each. */
const watch = env.TEST_SUPPORT === '1' ? (await import('#lib/support-api/jobs/watched.ts')).watched : null

async function perform<Name extends JobName>(name: Name, payload: unknown, { id, attempts }: { readonly id: string; readonly attempts: number }): Promise<void> {
  const job = (): Promise<unknown> => tasks[name](jobs[name].parse(payload))
  await (watch ? watch({ jobId: id, name, payload, attempt: attempts }, job) : job())
}
