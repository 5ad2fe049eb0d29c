import { buildIfChanged } from '#lib/cli/build/build.ts'
import { withClient } from '#lib/cli/database/connect.ts'
import { packageFile, runNode } from '#lib/cli/process/run-node.ts'
import { withRunningShop } from '#lib/cli/start/with-running-shop.ts'
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
        await buildIfChanged(siblingOf(server.url, database))
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

async function dropDatabase(url: string, name: string): Promise<void> {
  await withClient(url, (client) => client.query(`drop database if exists ${name} with (force)`))
}
