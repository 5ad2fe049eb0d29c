import { db } from '#lib/db/db.ts'

type Running = { readonly jobId: string; readonly name: string; readonly payload: unknown; readonly attempt: number }

/** Runs a job of a shop under test: fails it where that was planned, and writes down how it ended, before the queue hears of it. */
export async function watched(running: Running, work: () => Promise<unknown>): Promise<void> {
  if (!(await isReady())) return void (await work())
  try {
    if (await takeFailure(running.name)) throw new Error(`planned failure of ${running.name}`)
    await work()
  } catch (error) {
    await note(running, error instanceof Error ? error.message : String(error))
    throw error
  }
  await note(running, null)
}

let ready = false

/** The Support API makes its tables when it starts, which may be a moment later than the worker. */
async function isReady(): Promise<boolean> {
  ready ||= (await db.$queryRaw<{ ready: boolean }[]>`SELECT to_regclass('test_support.job_runs') IS NOT NULL AS ready`)[0]?.ready ?? false
  return ready
}

async function takeFailure(name: string): Promise<boolean> {
  return (await db.$executeRaw`UPDATE test_support.job_failures SET times = times - 1 WHERE name = ${name} AND times > 0`) > 0
}

async function note({ jobId, name, payload, attempt }: Running, error: string | null): Promise<void> {
  await db.$executeRaw`
    INSERT INTO test_support.job_runs (job_id, name, payload, attempt, error) VALUES (${jobId}::bigint, ${name}, ${JSON.stringify(payload)}::json, ${attempt}::int, ${error})`
}
