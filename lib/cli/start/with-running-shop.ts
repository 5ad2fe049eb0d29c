import { setTimeout as sleep } from 'node:timers/promises'
import { stopping } from '#lib/cli/main.ts'
import { answers } from '#lib/cli/process/answers.ts'
import { endChildren, type Variables } from '#lib/cli/process/run-node.ts'
import { type Service, supervise } from '#lib/cli/process/supervise.ts'
import { Stop } from '#lib/cli/stop.ts'
import type { Env } from '#lib/env.ts'
import { servicesOf } from './services.ts'
import { addressesOf } from './sign-in-names.ts'

/** A shop to run: its settings, and as variables those of them that this process has not. */
export interface Shop {
  readonly env: Env
  readonly variables?: Variables
  /** The file that its processes write to, instead of to this one's output. */
  readonly log?: string
  /** Of the sources that run, if not those of the repository. */
  readonly folder?: string
}

/** Runs the built shop for as long as `use` takes, and ends everything afterwards. */
export function withRunningShop<T>(env: Env, use: () => Promise<T>): Promise<T> {
  return withRunningShops([{ env }], use)
}

/** Runs several shops side by side for as long as `use` takes, and ends everything afterwards. */
export async function withRunningShops<T>(shops: readonly Shop[], use: () => Promise<T>): Promise<T> {
  let done = false
  const services: Service[] = []
  for (const shop of shops) services.push(...(await servicesFor(shop))) // one after the other: their sign-in names are the same
  const running = supervise(services, () => done || stopping())
  const failed = running.then(() => Promise.reject(new Stop('The shop ended.')))
  try {
    return await Promise.race([failed, Promise.all(shops.map(untilHealthy)).then(use)])
  } finally {
    done = true
    await endChildren()
  }
}

async function servicesFor({ env, variables = {}, log, folder }: Shop): Promise<Service[]> {
  const addresses = await addressesOf(variables.DATABASE_URL ?? process.env.DATABASE_URL ?? env.DATABASE_URL, env)
  return servicesOf(env, addresses, false).map((service) => ({ ...service, env: { ...variables, ...service.env }, log, folder }))
}

async function untilHealthy({ env: { APP_URL }, log }: Shop): Promise<void> {
  const deadline = performance.now() + 60_000
  while (!(await answers(`${APP_URL}/api/health`))) {
    if (performance.now() > deadline) throw new Stop(`The shop does not answer${log === undefined ? '' : `, see ${log}`}.`)
    await sleep(100)
  }
}
