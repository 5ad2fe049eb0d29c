import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Env } from '#lib/env.ts'
import { packageFile, repository } from '#lib/cli/process/run-node.ts'
import type { Service } from '#lib/cli/process/supervise.ts'
import { workerArgs } from '#lib/cli/process/worker-args.ts'
import { lean } from '#lib/malloc.ts'
import type { Addresses } from './sign-in-names.ts'
import { watchSources } from './watch-sources.ts'

const next = packageFile('next/dist/bin/next')
/** Milliseconds an idle connection stays open: longer than a proxy or a browser keeps its own, which would otherwise send a request into one that is just closing. */
const IDLE = '75000'

/** Megabytes where objects are young: with Node's own sixteen a crowd leaves the site a hundred megabytes larger for good, and no page is faster for it. */
const NURSERY = '--max-semi-space-size=4'

const followClock = pathToFileURL(path.join(repository, 'lib/cli/process/follow-clock.ts')).href

/** The processes of a running shop: the site, the worker, in a demo the sandbox with its bank, mailbox and SMS gateway, and under test the Support API, whose clock they all have. */
export function servicesOf({ SHOP_MODE, PORT, TEST_SUPPORT }: Env, { web: webUrl, worker: workerUrl }: Addresses, dev: boolean): Service[] {
  const source = dev ? watchSources() : undefined
  const web: Service = dev
    ? { name: 'the site', args: [next, 'dev', '-p', String(PORT)], env: { DATABASE_URL: webUrl } }
    : { name: 'the site', args: [NURSERY, next, 'start', '-p', String(PORT), '--keepAliveTimeout', IDLE], env: { NODE_ENV: 'production', DATABASE_URL: webUrl, ...lean } }
  const worker: Service = { name: 'the worker', args: workerArgs, env: { DATABASE_URL: workerUrl, ...lean }, source }
  const sandbox: Service = { name: 'the sandbox', args: ['lib/cli/sandbox.ts'], source }
  const { SANDBOX_BANK_PORT, MAILBOX_PORT, SMS_GATEWAY_PORT } = process.env
  const needsSandbox = SHOP_MODE === 'demo' && (SANDBOX_BANK_PORT || MAILBOX_PORT || SMS_GATEWAY_PORT)
  const services = needsSandbox ? [web, worker, sandbox] : [web, worker]
  if (TEST_SUPPORT !== '1') return services
  const support: Service = { name: 'the Support API', args: [NURSERY, '--import', 'tsx', 'lib/cli/test-support.ts'], source }
  // Their own children have it, too: the worker's sender of campaigns.
  const NODE_OPTIONS = [process.env.NODE_OPTIONS ?? '', '--import', followClock].join(' ').trim()
  return [...services, support].map((service) => ({ ...service, env: { ...service.env, NODE_OPTIONS } }))
}
