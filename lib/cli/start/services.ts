import type { Env } from '#lib/env.ts'
import { packageFile } from '#lib/cli/process/run-node.ts'
import type { Service } from '#lib/cli/process/supervise.ts'
import { workerArgs } from '#lib/cli/process/worker-args.ts'
import { lean, twoHeaps } from '#lib/malloc.ts'
import type { Addresses } from './sign-in-names.ts'
import { watchSources } from './watch-sources.ts'

const next = packageFile('next/dist/bin/next')
/** Milliseconds an idle connection stays open: longer than a proxy or a browser keeps its own, which would otherwise send a request into one that is just closing. */
const IDLE = '75000'

/** Megabytes where objects are young: with Node's own sixteen a crowd leaves the site a hundred megabytes larger for good, and no page is faster for it. */
const NURSERY = '--max-semi-space-size=4'

/** The processes of a running shop: the site, the worker, and in a demo the sandbox with its bank, mailbox and SMS gateway. */
export function servicesOf({ SHOP_MODE, PORT }: Env, { web: webUrl, worker: workerUrl }: Addresses, dev: boolean): Service[] {
  const source = dev ? watchSources() : undefined
  const web: Service = dev
    ? { name: 'the site', args: [next, 'dev', '-p', String(PORT)], env: { DATABASE_URL: webUrl } }
    : { name: 'the site', args: [NURSERY, next, 'start', '-p', String(PORT), '--keepAliveTimeout', IDLE], env: { NODE_ENV: 'production', DATABASE_URL: webUrl, ...lean } }
  const worker: Service = { name: 'the worker', args: workerArgs, env: { DATABASE_URL: workerUrl, ...twoHeaps }, source }
  const sandbox: Service = { name: 'the sandbox', args: ['lib/cli/sandbox.ts'], source }
  const { SANDBOX_BANK_PORT, MAILBOX_PORT, SMS_GATEWAY_PORT } = process.env
  const needsSandbox = SHOP_MODE === 'demo' && (SANDBOX_BANK_PORT || MAILBOX_PORT || SMS_GATEWAY_PORT)
  return needsSandbox ? [web, worker, sandbox] : [web, worker]
}
