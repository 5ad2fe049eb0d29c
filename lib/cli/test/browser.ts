import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { isRoot } from '#lib/cli/database/account.ts'
import { packageFile, run, runNode } from '#lib/cli/process/run-node.ts'
import { Stop } from '#lib/cli/stop.ts'
import { packedBrowser } from './packed-browser.ts'

/** Without a window's own pages and a GPU process to draw them: the suite takes a third less time than in a whole Chromium. */
const SHELL = '/usr/bin/chromium-headless-shell'

const chosen = [process.env.CHROMIUM_PATH, chromium.executablePath()]
const installed = [
  SHELL, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The Chromium to test with: CHROMIUM_PATH, Playwright's own, the one that comes in a package, the system's, otherwise one that is installed now. */
export async function ensureBrowser(): Promise<string> {
  const found = findBrowser(chosen) ?? (await findPacked()) ?? findBrowser(installed) ?? (await install())
  if (found) return found
  throw new Stop('No Chromium was found and none could be installed: run "npx playwright install --with-deps chromium" or set CHROMIUM_PATH.')
}

function findBrowser(files: readonly (string | undefined)[]): string | undefined {
  return files.find((file) => file && isExecutable(file))
}

/** The packed one, if the system has the libraries that it needs. */
async function findPacked(): Promise<string | undefined> {
  const file = await packedBrowser()
  return file && spawnSync(file, ['--version']).status === 0 ? file : undefined
}

/** Debian's package brings the libraries that Playwright's download leaves to the system, so root tries it first. */
async function install(): Promise<string | undefined> {
  console.log('No Chromium on this machine, installing one')
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    await run('apt-get', ['update', '-qq'])
    for (const name of ['chromium-headless-shell', 'chromium']) {
      if (findBrowser(installed) === undefined) await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name])
    }
  }
  return findBrowser(installed) ?? (await download())
}

async function download(): Promise<string | undefined> {
  await runNode([packageFile('@playwright/test/cli.js'), 'install', 'chromium'])
  return findBrowser(chosen)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
