// One process of `npm run e2e:mutants`: runs tests of the browser against the broken copy of the shop. What it is told stands in MUTANTS_TRIAL.
import path from 'node:path'
import { main } from '#lib/cli/main.ts'
import { packageFile, runNode } from '#lib/cli/process/run-node.ts'
import { withRunningShops } from '#lib/cli/start/with-running-shop.ts'
import { linkBuild } from '#lib/cli/test/link-build.ts'
import { testSettings } from '#lib/cli/test/settings.ts'
import { brokenFolder, BUILD } from './break-sources.ts'
import { trial } from './trial.ts'

const { shops, mutant, args, report } = trial.parse(JSON.parse(process.env.MUTANTS_TRIAL ?? ''))

await main(async () => {
  const settings = []
  for (const { port, ...own } of shops) settings.push(await testSettings(port, own))
  for (const { env, variables } of settings) linkBuild(path.join(brokenFolder, BUILD), path.join(brokenFolder, variables.NEXT_DIST_DIR ?? ''), env.APP_URL)
  Object.assign(process.env, settings[0]?.variables)
  const broken = settings.map(({ env, variables }) => ({ env, variables: { ...variables, MUTANT: mutant }, folder: brokenFolder, ...(variables.LOG_FILE !== undefined && { log: variables.LOG_FILE }) }))
  // The test itself looks with eyes that nobody has broken: from the sources as they are, without the mutant's name.
  const known = settings.map(({ variables }) => ({ ...variables, NEXT_DIST_DIR: path.join(brokenFolder, variables.NEXT_DIST_DIR ?? '') }))
  const variables = { E2E_SHOPS: JSON.stringify(known), PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  return withRunningShops(broken, () => runNode([packageFile('@playwright/test/cli.js'), 'test', '-c', 'e2e/playwright.config.ts', ...args], variables))
})
