import { setTimeout as sleep } from 'node:timers/promises'
import { answers } from '#lib/cli/process/answers.ts'
import { endChildren } from '#lib/cli/process/run-node.ts'
import { supervise } from '#lib/cli/process/supervise.ts'
import { Stop } from '#lib/cli/stop.ts'
import type { Env } from '#lib/env.ts'
import { servicesOf } from './services.ts'
import { addressesOf } from './sign-in-names.ts'

/** Runs the built shop for as long as `use` takes, and ends everything afterwards. */
export async function withRunningShop<T>(env: Env, use: () => Promise<T>): Promise<T> {
  let done = false
  const addresses = await addressesOf(process.env.DATABASE_URL ?? env.DATABASE_URL, env)
  const running = supervise(servicesOf(env, addresses, false), () => done)
  const failed = running.then(() => Promise.reject(new Stop('The shop ended.')))
  try {
    return await Promise.race([failed, untilHealthy(env.APP_URL).then(use)])
  } finally {
    done = true
    await endChildren()
  }
}

async function untilHealthy(url: string): Promise<void> {
  const deadline = performance.now() + 60_000
  while (!(await answers(`${url}/api/health`))) {
    if (performance.now() > deadline) throw new Stop('The shop does not answer.')
    await sleep(100)
  }
}
