// npm run worker: takes jobs from the queue until it is asked to end; the jobs under way are finished first.
import { parseCronItems, run, type TaskList } from 'graphile-worker'
import { env } from '#lib/env.ts'
import { jobNames, type JobName, jobs } from '#lib/jobs/jobs.ts'
import { openDatabase } from './open-database.ts'
import { prepareSettings } from './prepare-settings.ts'
import { crontab, tasks } from './tasks.ts'
import { workerLog } from './worker-log.ts'

await prepareSettings()
const database = await openDatabase()
process.env.DATABASE_URL = database.url

const taskList: TaskList = Object.fromEntries(jobNames.map((name) => [name, (payload) => perform(name, payload)]))

const runner = await run({
  connectionString: env.DATABASE_URL,
  concurrency: 5,
  noHandleSignals: true,
  taskList,
  parsedCronItems: parseCronItems(crontab.map(([match, task]) => ({ match, task }))),
  logger: workerLog,
})
// Ctrl-C reaches the whole process group, and then the process that started this one asks as well
const asked = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
})
await Promise.race([runner.promise, asked.then(() => runner.stop())])
await database.release()
process.exit(0)

async function perform<Name extends JobName>(name: Name, payload: unknown): Promise<void> {
  await tasks[name](jobs[name].parse(payload))
}
