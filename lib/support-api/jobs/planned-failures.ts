import { owner } from '#lib/test-support/owner.ts'
import { lastRun, seenRun } from './seen-run.ts'

/** The next `times` runs of a job throw; instead of what was planned for it before. */
export async function planFailure(name: string, times: number): Promise<void> {
  await owner.$executeRaw`
    INSERT INTO test_support.job_failures (name, times) VALUES (${name}, ${times}::int) ON CONFLICT (name) DO UPDATE SET times = excluded.times`
}

/** No job is to fail any more, and of what has failed so far nobody is told. */
export async function forgetFailures(): Promise<void> {
  await owner.$executeRaw`DELETE FROM test_support.job_failures`
  seenRun(await lastRun())
}
