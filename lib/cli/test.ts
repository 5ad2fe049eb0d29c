// npm test: everything, on a database and ports of its own. --unit, --db or --e2e run one part; further arguments go to it.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { main, stopping } from './main.ts'
import { freePort } from './ports.ts'
import { prepareSettings } from './prepare-settings.ts'
import { checkClauses } from '#lib/cli/clauses/check-clauses.ts'
import { browserTests } from '#lib/cli/test/e2e.ts'
import { lint, type Outcome, type Phase, reportFolder, runPhases, types, vitest, wholeRunFolder } from '#lib/cli/test/phases.ts'
import { printOutcomes } from '#lib/cli/test/print-outcomes.ts'
import { openTestServer } from '#lib/cli/test/template-database.ts'

const parts = ['--unit', '--db', '--e2e']
const args = process.argv.slice(2).filter((argument) => !parts.includes(argument))
const chosen = parts.filter((part) => process.argv.includes(part))
const wants = (part: string): boolean => chosen.length === 0 || chosen.includes(part)

await main(async () => {
  rmSync(reportFolder, { recursive: true, force: true })
  mkdirSync(reportFolder, { recursive: true })
  forgetSettings()
  const quick: Phase[] = [
    ...(chosen.length === 0 ? [types, lint] : []),
    ...(wants('--unit') ? [vitest('unit', 'unit', args)] : []),
    ...(wants('--db') ? [vitest('db', 'integration', args)] : []),
  ]
  const outcomes = await runPhases(quick, stopping)
  if (wants('--e2e') && !stopping()) outcomes.push(...(await inBrowser()))
  if (chosen.length === 0 && args.length === 0 && !stopping()) outcomes.push(...(await runPhases([clausePhase()], stopping)))
  printOutcomes(outcomes)
  return stopping() || outcomes.some(({ failedPhase }) => failedPhase) ? 1 : 0
})

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
  const server = await openTestServer()
  const { phases, cleanUp } = await browserTests(server, await testSettings(), args)
  const outcomes = await runPhases(phases, stopping)
  await cleanUp()
  await server.release()
  return outcomes
}

/** Tests never touch the developer's own database, bank or mail server. */
function forgetSettings(): void {
  const own = /^(SHOP_MODE|PORT|APP_URL|(WEB_|WORKER_)?DATABASE_\w+|AUTH_SECRET|LEDGER_SECRET|FILES_DIR|SMTP_URL|MAIL_FROM|DKIM_\w+|SMTP_CONNECTIONS|SMS_\w+|YOOKASSA_\w+|OPERATOR_\w+|LOG_LEVEL|MAILBOX_PORT|SANDBOX_\w+)$/
  for (const name of Object.keys(process.env)) if (own.test(name)) delete process.env[name]
}

async function testSettings(): ReturnType<typeof prepareSettings> {
  process.env.PORT = String(await freePort(3100))
  process.env.NEXT_DIST_DIR = '.next-test'
  process.env.FILES_DIR = mkdtempSync(path.join(tmpdir(), 'smart-tracker-files-')) // of this run alone: the reports go when the next one starts
  process.env.LOG_LEVEL = 'warn'
  return prepareSettings({ claimPorts: true, dotEnv: false })
}
