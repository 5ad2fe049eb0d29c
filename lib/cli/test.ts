// npm test: everything, on a database and ports of its own. --unit, --db or --e2e run one part; further arguments go to it. --merge [FOLDER] runs nothing: it
// puts the reports of the browser tests together that were run in parts (--shard).
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { main, stopping } from './main.ts'
import { checkClauses } from '#lib/cli/clauses/check-clauses.ts'
import { browserRun } from '#lib/cli/test/browser-run.ts'
import { countsOf } from '#lib/cli/test/counts.ts'
import { browserTests } from '#lib/cli/test/e2e.ts'
import { listTests } from '#lib/cli/test/list-tests.ts'
import { lint, type Outcome, type Phase, reportFile, reportFolder, runPhases, types, vitest, wholeRunFolder } from '#lib/cli/test/phases.ts'
import { printOutcomes } from '#lib/cli/test/print-outcomes.ts'
import { mergedFolder, mergePhase } from '#lib/cli/test/merge-reports.ts'
import { forgetSettings } from '#lib/cli/test/settings.ts'
import { openTestServer } from '#lib/cli/test/template-database.ts'

const parts = ['--unit', '--db', '--e2e']
const args = process.argv.slice(2).filter((argument) => !parts.includes(argument))
const chosen = parts.filter((part) => process.argv.includes(part))
/** In a run of everything a second try tells a fault of the shop from one of the moment; whoever works on a test sees each failure. */
const retries = chosen.length === 0 ? 1 : 0
const wants = (part: string): boolean => chosen.length === 0 || chosen.includes(part)

await main(async () => {
  const merged = mergedFolder(args)
  mkdirSync(reportFolder, { recursive: true })
  for (const part of parts) if (wants(part)) rmSync(reportFile(part.slice(2)), { force: true }) // no other: somebody else may be testing something else
  forgetSettings()
  const outcomes = merged === undefined ? await tests() : await runPhases([mergePhase(merged)], stopping)
  if (outcomes.length > 0) printOutcomes(outcomes)
  return stopping() || outcomes.some(({ failedPhase }) => failedPhase) ? 1 : 0
})

async function tests(): Promise<Outcome[]> {
  const quick: Phase[] = [
    ...(chosen.length === 0 ? [types, lint] : []),
    ...(wants('--unit') ? [vitest('unit', 'unit', args)] : []),
    ...(wants('--db') ? [vitest('db', 'integration', args)] : []),
  ]
  const outcomes = await runPhases(quick, stopping)
  if (wants('--e2e') && !stopping()) outcomes.push(...(await inBrowser()))
  if (chosen.length === 0 && args.length === 0 && !stopping()) outcomes.push(...(await runPhases([clausePhase()], stopping)))
  return outcomes
}

/** What the policy promises, after everything has run (npm run clauses). */
function clausePhase(): Phase {
  const run = async (): Promise<number> => {
    rmSync(wholeRunFolder, { recursive: true, force: true })
    cpSync(reportFolder, wholeRunFolder, { recursive: true })
    return checkClauses() ? 0 : 1
  }
  return { name: 'clauses', run }
}

async function inBrowser(): Promise<Outcome[]> {
  const run = browserRun(args, process.env)
  // What cannot run is said before anything is waited for or built.
  const onlyLists = run.args.includes('--list')
  if (run.args.length > 0 && (await listTests(run.args, onlyLists)) !== 0) return [{ name: 'e2e', failedPhase: true, seconds: 0, ...countsOf(undefined) }]
  if (onlyLists) return []
  const server = await openTestServer()
  const { phases, cleanUp } = await browserTests(server, run, retries)
  const outcomes = await runPhases(phases, stopping)
  await cleanUp()
  await server.release()
  return outcomes
}
