import { copyFileSync, globSync, linkSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { packageFile, runNode } from '#lib/cli/process/run-node.ts'
import { Stop } from '#lib/cli/stop.ts'
import { countsOf } from './counts.ts'
import { type Phase, reportFile, wholeRunFolder } from './phases.ts'

/** Where the parts lie that `--merge` puts together, `blob-report` unless a folder follows; undefined: nothing is to be merged. */
export function mergedFolder(args: readonly string[]): string | undefined {
  const place = args.findIndex((argument) => /^--merge(=|$)/.test(argument))
  if (place === -1) return undefined
  const folder = args[place]?.split('=')[1] ?? args[place + 1] ?? 'blob-report'
  if (folder.startsWith('-')) throw new Stop(`--merge is followed by the folder of the reports, not by «${folder}».`)
  return folder
}

/** Makes one report of those that shards of the browser tests have left anywhere in `folder`: to read, and for `npm run clauses`. Fails when a test has failed. */
export function mergePhase(folder: string): Phase {
  const report = reportFile('e2e')
  const run = async (): Promise<number> => {
    const together = mkdtempSync(path.join(tmpdir(), 'smart-tracker-merge-'))
    const parts = globSync('**/*.zip', { cwd: folder })
    if (parts.length === 0) throw new Stop(`${folder} holds no report of a shard (*.zip).`)
    for (const part of parts) linkOrCopy(path.join(folder, part), path.join(together, part.replaceAll(/[/\\]/g, '-')))
    const code = await runNode([packageFile('@playwright/test/cli.js'), 'merge-reports', '-c', 'e2e/playwright.config.ts', together], { E2E_REPORT: report })
    rmSync(together, { recursive: true, force: true })
    mkdirSync(wholeRunFolder, { recursive: true })
    copyFileSync(report, path.join(wholeRunFolder, 'e2e.json'))
    return code || Math.min(countsOf(report).failed, 1)
  }
  return { name: 'merge', run, report }
}

/** Between file systems there are no links. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}
