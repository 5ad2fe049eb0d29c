import { setTimeout as sleep } from 'node:timers/promises'
import { buildIfChanged } from '#lib/cli/build/build.ts'
import { withClient } from '#lib/cli/database/connect.ts'
import { answers } from '#lib/cli/process/answers.ts'
import { endChildren, packageFile, runNode } from '#lib/cli/process/run-node.ts'
import { supervise } from '#lib/cli/process/supervise.ts'
import { servicesOf } from '#lib/cli/start/services.ts'
import { Stop } from '#lib/cli/stop.ts'
import type { Env } from '#lib/env.ts'
import { ensureBrowser } from './browser.ts'
import { type Phase, reportFile } from './phases.ts'
import { siblingOf, type TestServer } from './template-database.ts'

/** The production build and then a real browser against it, with a worker, a bank and a mailbox of its own. */
export function e2e(server: TestServer, env: Env, args: readonly string[]): [Phase, Phase] {
  const database = `test_${process.pid}_e2e`
  let built = false
  const build: Phase = {
    name: 'build',
    run: async () => {
      await withClient(server.url, (client) => client.query(`create database ${database} template ${server.template}`))
      process.env.DATABASE_URL = siblingOf(server.url, database)
      try {
        await buildIfChanged()
        built = true
        return 0
      } finally {
        if (!built) await dropDatabase(server.url, database)
      }
    },
  }
  const browse: Phase = {
    name: 'e2e',
    report: reportFile('e2e'),
    run: async () => {
      if (!built) return 1
      try {
        return await withRunningShop(env, () => playwright(env, args))
      } finally {
        await dropDatabase(server.url, database)
      }
    },
  }
  return [build, browse]
}

async function playwright({ APP_URL }: Env, args: readonly string[]): Promise<number> {
  const variables = { BASE_URL: APP_URL, CHROMIUM_PATH: await ensureBrowser(), E2E_REPORT: reportFile('e2e') }
  return runNode([packageFile('@playwright/test/cli.js'), 'test', '-c', 'e2e/playwright.config.ts', ...args], variables)
}

async function withRunningShop(env: Env, use: () => Promise<number>): Promise<number> {
  let done = false
  const running = supervise(servicesOf(env, false), () => done)
  const failed = running.then(() => Promise.reject(new Stop('The shop under test ended.')))
  try {
    return await Promise.race([failed, untilHealthy(env.APP_URL).then(use)])
  } finally {
    done = true
    await endChildren()
  }
}

async function dropDatabase(url: string, name: string): Promise<void> {
  await withClient(url, (client) => client.query(`drop database if exists ${name} with (force)`))
}

async function untilHealthy(url: string): Promise<void> {
  const deadline = performance.now() + 60_000
  while (!(await answers(`${url}/api/health`))) {
    if (performance.now() > deadline) throw new Stop('The shop under test does not answer.')
    await sleep(100)
  }
}
