import { owner } from '#lib/test-support/owner.ts'

let seen = 0n

/** After which run of a job the next call of drain begins to tell. */
export const sinceRun = (): bigint => seen

/** What has run until this one was told. */
export function seenRun(id: bigint): void {
  seen = id
}

/** The last run of a job so far. */
export async function lastRun(): Promise<bigint> {
  const [row] = await owner.$queryRaw<{ id: bigint }[]>`SELECT coalesce(max(id), 0) AS id FROM test_support.job_runs`
  return row?.id ?? 0n
}
