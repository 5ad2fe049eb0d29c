import { globSync, mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildIfChanged } from '#lib/cli/build/build.ts'
import { withClient } from '#lib/cli/database/connect.ts'
import { packageFile, repository, runNode } from '#lib/cli/process/run-node.ts'
import { type Shop, withRunningShops } from '#lib/cli/start/with-running-shop.ts'
import { ensureBrowser } from './browser.ts'
import { type BrowserRun } from './browser-run.ts'
import { BUILT_FOR, linkBuild } from './link-build.ts'
import { type Phase, reportFile } from './phases.ts'
import { type TestSettings, testSettings } from './settings.ts'
import { takeTurn } from './take-turn.ts'
import { dropDatabases, dropOrphans, isAlive, siblingOf, type TestServer } from './template-database.ts'
import { untilWorking } from './until-working.ts'

export interface BrowserTests {
  readonly phases: readonly Phase[]
  /** Drops databases, files and builds and lets the next run in, whatever became of the phases. */
  cleanUp(): Promise<void>
}

/** What the shops of the last run printed, a file each. */
const logFolder = path.join(repository, '.data/logs')

/** Five digits, as that of the build, below those that the system gives away; each shop takes some from here on. */
const FIRST_PORT = 31_000
const PORTS = 40

const BUILD = '.next-test'
const filesOf = (pid: number | string): string => path.join(tmpdir(), `smart-tracker-e2e-${pid}`)

/**
 * The production build, and real browsers against it. Each of Playwright's workers has a shop of its own: a site, a worker, a bank, a mailbox and a database
 * that is a copy of the template. Another try in another process finds the same one.
 */
export async function browserTests(server: TestServer, { workers, shard, args }: BrowserRun, retries: number): Promise<BrowserTests> {
  const prefix = `test_${process.pid}_e2e_`
  await dropLeftovers(server.url)
  // Before the wait: meanwhile another run may replace the template by one of newer sources.
  await withClient(server.url, async (client) => {
    for (let index = 0; index < workers; index++) await client.query(`create database ${prefix}${index} template ${server.template}`)
  })
  const passTurn = await takeTurn(server.url)
  const settingsOf = (index: number): Promise<TestSettings> =>
    testSettings(FIRST_PORT + PORTS * index, {
      DATABASE_URL: siblingOf(server.url, `${prefix}${index}`),
      FILES_DIR: path.join(filesOf(process.pid), String(index)),
      NEXT_DIST_DIR: `${BUILD}-${index}`,
      LOG_FILE: path.join(logFolder, `shop-${index}.log`),
    })
  let built = false
  const build = async (): Promise<number> => {
    const { env, variables } = await settingsOf(0)
    Object.assign(process.env, variables, { APP_URL: BUILT_FOR, NEXT_DIST_DIR: BUILD })
    await buildIfChanged(env.DATABASE_URL, server.identity)
    built = true
    return 0
  }
  const browse = async (): Promise<number> => {
    if (!built) return 1
    rmSync(logFolder, { recursive: true, force: true })
    mkdirSync(logFolder, { recursive: true })
    const settings: TestSettings[] = []
    for (let index = 0; index < workers; index++) settings.push(await settingsOf(index)) // not sooner: ports that were free before a build may be somebody's by now
    for (const { env, variables } of settings) linkBuild(path.join(repository, BUILD), path.join(repository, variables.NEXT_DIST_DIR ?? ''), env.APP_URL)
    Object.assign(process.env, settings[0]?.variables)
    const variables = { E2E_SHOPS: JSON.stringify(settings.map((each) => each.variables)), E2E_REPORT: reportFile('e2e'), E2E_RETRIES: String(retries), E2E_SHARD: shard }
    return withRunningShops(settings.map(shopOf), async () => {
      await Promise.all(settings.map(untilWorking))
      return playwright(args, variables)
    })
  }
  return {
    phases: [{ name: 'build', run: build }, { name: 'e2e', run: browse, report: reportFile('e2e') }],
    async cleanUp() {
      await dropDatabases(server.url, prefix)
      for (const folder of [filesOf(process.pid), ...linkedBuilds()]) rmSync(folder, { recursive: true, force: true })
      await passTurn()
    },
  }
}

function shopOf({ env, variables }: TestSettings): Shop {
  return { env, variables, ...(variables.LOG_FILE !== undefined && { log: variables.LOG_FILE }) }
}

async function playwright(args: readonly string[], variables: Readonly<Record<string, string | undefined>>): Promise<number> {
  return runNode([packageFile('@playwright/test/cli.js'), 'test', '-c', 'e2e/playwright.config.ts', ...args], { ...variables, CHROMIUM_PATH: await ensureBrowser() })
}

/** What earlier runs left that were killed. */
async function dropLeftovers(url: string): Promise<void> {
  await dropOrphans(url)
  for (const folder of globSync(filesOf('*'))) if (!isAlive(Number(folder.split('-').at(-1)))) rmSync(folder, { recursive: true, force: true })
}

const linkedBuilds = (): string[] => globSync(path.join(repository, `${BUILD}-[0-9]*`))
