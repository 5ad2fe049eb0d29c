import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { packageFile, runNode } from '#lib/cli/process/run-node.ts'

/** What only says how the tests are run, not which. */
const how = /^--(list|ui|debug|headed|ui-(host|port)=.*|repeat-each=.*)$/

/** Which browser tests the arguments stand for, without a shop: printed, or only what is wrong with them. Answers Playwright's exit code. */
export async function listTests(args: readonly string[], printed: boolean): Promise<number> {
  const log = path.join(tmpdir(), `smart-tracker-list-${process.pid}.txt`)
  const asked = args.filter((argument) => !how.test(argument))
  const code = await runNode([packageFile('@playwright/test/cli.js'), 'test', '-c', 'e2e/playwright.config.ts', '--list', ...asked], {}, { log })
  if (printed || code !== 0) console.log(readFileSync(log, 'utf8').replace(/\nListing tests:\nTotal: 0 .*\n/, ''))
  rmSync(log, { force: true })
  return code
}
