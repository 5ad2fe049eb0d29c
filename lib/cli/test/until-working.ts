import { setTimeout as sleep } from 'node:timers/promises'
import { answers } from '#lib/cli/process/answers.ts'
import { withClient } from '#lib/cli/database/connect.ts'
import { Stop } from '#lib/cli/stop.ts'
import type { TestSettings } from './settings.ts'

const PATIENCE = 60_000

/** Until the shop's worker hears of jobs and its Support API answers: the site is up sooner, and the first tests would wait for their letters. */
export async function untilWorking({ env, variables: { LOG_FILE } }: TestSettings): Promise<void> {
  const deadline = performance.now() + PATIENCE
  await withClient(env.DATABASE_URL, async (client) => {
    const hears = async () => (await client.query(`select from pg_stat_activity where datname = current_database() and query like 'LISTEN "jobs:insert"%'`)).rowCount !== 0
    while (!((await hears()) && (await answers(`${env.APP_URL}/api/test-support/clock`)))) {
      if (performance.now() > deadline) throw new Stop(`The shop's worker or its Support API does not answer, see ${LOG_FILE}.`)
      await sleep(100)
    }
  })
}
