import { buildIfChanged } from '#lib/cli/build/build.ts'
import { withClient } from '#lib/cli/database/connect.ts'
import { packageFile, runNode } from '#lib/cli/process/run-node.ts'
import { withRunningShop } from '#lib/cli/start/with-running-shop.ts'
import type { Env } from '#lib/env.ts'
import { ensureBrowser } from './browser.ts'
import { type Phase, reportFile } from './phases.ts'
import { takeTurn } from './take-turn.ts'
import { siblingOf, type TestServer } from './template-database.ts'

export interface BrowserTests {
  readonly phases: readonly Phase[]
  /** Drops the database and lets the next run in, whatever became of the phases. */
  cleanUp(): Promise<void>
}

/** The production build, and a real browser against it, with a worker, a bank and a mailbox of its own. */
export async function browserTests(server: TestServer, env: Env, args: readonly string[]): Promise<BrowserTests> {
  const database = `test_${process.pid}_e2e`
  const url = siblingOf(server.url, database)
  // Before the wait: meanwhile another run may replace the template by one of newer sources.
  await withClient(server.url, (client) => client.query(`create database ${database} template ${server.template}`))
  const passTurn = await takeTurn(server.url)
  process.env.DATABASE_URL = url
  let built = false
  const build = async (): Promise<number> => {
    await buildIfChanged(url)
    built = true
    return 0
  }
  const browse = async (): Promise<number> => (built ? withRunningShop(env, () => playwright(env, args)) : 1)
  return {
    phases: [{ name: 'build', run: build }, { name: 'e2e', run: browse, report: reportFile('e2e') }],
    async cleanUp() {
      await withClient(server.url, (client) => client.query(`drop database if exists ${database} with (force)`))
      await passTurn()
    },
  }
}

async function playwright({ APP_URL }: Env, args: readonly string[]): Promise<number> {
  const variables = { BASE_URL: APP_URL, CHROMIUM_PATH: await ensureBrowser(), E2E_REPORT: reportFile('e2e') }
  return runNode([packageFile('@playwright/test/cli.js'), 'test', '-c', 'e2e/playwright.config.ts', ...args], variables)
}
