import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Mutant } from '#e2e/mutants/mutant.ts'
import { fingerprint } from '#lib/cli/build/fingerprint.ts'
import { withClient } from '#lib/cli/database/connect.ts'
import { packageFile, repository, runNode, spawnNode } from '#lib/cli/process/run-node.ts'
import { Stop } from '#lib/cli/stop.ts'
import { ensureBrowser } from '#lib/cli/test/browser.ts'
import { BUILT_FOR } from '#lib/cli/test/link-build.ts'
import { testSettings } from '#lib/cli/test/settings.ts'
import { dropDatabases, dropOrphans, siblingOf, type TestServer } from '#lib/cli/test/template-database.ts'
import { breakDatabase } from './break-database.ts'
import { brokenFolder, BUILD } from './break-sources.ts'
import { readResults, type TestResult } from './read-results.ts'
import type { Trial } from './trial.ts'

const reports = path.join(repository, '.data/mutants/reports')

/** Five digits, as that of the build; apart from those of `npm run test:e2e`. Each shop takes some from here on. */
const FIRST_PORT = 32_000
const PORTS = 40

/** Milliseconds for the shops to start and end, and for one test: after that nothing is said of the mutant. */
const PATIENCE = { start: 90_000, test: 150_000 } as const

/** Tests call actions by their files, from the top of the repository; the build has them from the folder of the lock file. */
function nameActions(): void {
  const file = path.join(brokenFolder, BUILD, 'server/server-reference-manifest.json')
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/"[^"]*\.data\/mutants\/sources\//g, '"'))
}

/** A test of the browser, by its file and title. */
export type NamedTest = Pick<Mutant, 'spec' | 'test'>

/** Runs tests against the broken copy of the shop, each time with databases, files and ports of its own. */
export async function openLaboratory({ url, template, identity }: TestServer) {
  const prefix = `test_${process.pid}_mutants_`
  const files = path.join(tmpdir(), `smart-tracker-mutants-${process.pid}`)
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  await dropOrphans(url)
  // A copy of one's own: another run may replace the template by one of newer sources meanwhile.
  const pure = await clone('pure', template)

  async function clone(name: string, from: string): Promise<string> {
    await withClient(url, async (client) => {
      await client.query(`drop database if exists ${prefix}${name} with (force)`)
      await client.query(`create database ${prefix}${name} template ${from}`)
    })
    return `${prefix}${name}`
  }

  return {
    /** Builds the broken copy, or does nothing when the last build of it still holds. */
    async build(mutants: readonly Mutant[]): Promise<void> {
      const stamp = path.join(brokenFolder, BUILD, 'stamp')
      const wanted = fingerprint(identity + JSON.stringify(mutants))
      if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
      rmSync(stamp, { force: true })
      const DATABASE_URL = siblingOf(url, await clone('build', pure))
      const { variables } = await testSettings(FIRST_PORT, { DATABASE_URL, FILES_DIR: files, NEXT_DIST_DIR: BUILD })
      const log = path.join(reports, 'build.log')
      const code = await runNode([packageFile('next/dist/bin/next'), 'build'], { ...variables, APP_URL: BUILT_FOR, NODE_ENV: 'production' }, { folder: brokenFolder, log })
      if (code !== 0) throw new Stop(`The broken shop could not be built, see ${log}`)
      nameActions()
      writeFileSync(stamp, wanted)
    },

    /** What becomes of the tests while the shop is broken by `mutant`, or by nothing; one shop for each of `slots`, which no other run has meanwhile. */
    async run(tests: readonly NamedTest[], slots: readonly number[], mutant?: Mutant): Promise<TestResult[]> {
      const name = mutant?.name ?? 'unbroken'
      const report = path.join(reports, `${name}.json`)
      const shops: Trial['shops'] = []
      for (const slot of slots) {
        const DATABASE_URL = siblingOf(url, await clone(String(slot), pure))
        if (mutant) await withClient(DATABASE_URL, (client) => breakDatabase(client, mutant))
        shops.push({ port: FIRST_PORT + PORTS * slot, DATABASE_URL, FILES_DIR: path.join(files, String(slot)), NEXT_DIST_DIR: `${BUILD}-${slot}`, LOG_FILE: path.join(reports, `${name}-shop.log`) })
      }
      const titles = tests.map(({ test }) => test.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)).join('|')
      const args = [`--output=${path.join(reports, name)}`, '--reporter=list,json', '--trace=off', '--grep', `(${titles})( @\\S+)*$`, ...new Set(tests.map(({ spec }) => `e2e/specs/${spec}`))]
      const trial: Trial = { shops, args, report, ...(mutant && { mutant: mutant.name }) }
      const variables = { MUTANTS_TRIAL: JSON.stringify(trial), CHROMIUM_PATH: await ensureBrowser() }
      const child = spawnNode(['lib/cli/mutants/try-tests.ts'], variables, { log: path.join(reports, `${name}.log`) })
      const ended = once(child, 'exit')
      const inTime = await Promise.race([ended.then(() => true), sleep(PATIENCE.start + PATIENCE.test * tests.length, false, { ref: false })])
      if (!inTime) child.kill('SIGTERM')
      await ended
      return readResults(report)
    },

    async close(): Promise<void> {
      await dropDatabases(url, prefix)
      rmSync(files, { recursive: true, force: true })
    },
  }
}
