import { styleText } from 'node:util'
import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter'
import { coverageRows } from './coverage-rows.ts'
import { type Judged, judgeRun } from './judge-run.ts'

/** Prints at the end of a whole run what of the product the tests have proved; of a part of it, or of a shard, nothing. */
export default class CoverageReporter implements Reporter {
  private root: Suite | undefined

  onBegin(_: FullConfig, root: Suite): void {
    this.root = root
  }

  onEnd(): void {
    const ran = (this.root?.allTests() ?? []).map((test) => ({
      // Shards may have run in other folders.
      file: test.location.file.replaceAll('\\', '/').replace(/^.*\/(?=e2e\/)/, ''),
      title: test.title,
      passed: test.ok() && test.results.length > 0,
    }))
    const judged = judgeRun(coverageRows(), ran)
    if (judged !== null) printCoverage(judged)
  }

  printsToStdio(): boolean {
    return false
  }
}

/** A line a part of the product, and below it what has no proof. */
function printCoverage(judged: readonly Judged[]): void {
  console.log(`\n${styleText('bold', 'coverage'.padEnd(14))} proved  with a reason  failed`)
  for (const part of new Set(judged.map(({ row }) => row.part))) {
    const own = judged.filter(({ row }) => row.part === part)
    const count = (verdict: Judged['verdict']): string => String(own.filter((each) => each.verdict === verdict).length)
    console.log(`${part.padEnd(14)} ${count('proved').padStart(6)} ${count('reason').padStart(14)} ${count('failed').padStart(7)}`)
    for (const { row, verdict } of own) {
      if (verdict === 'failed') console.log(styleText('red', `  ✗ ${row.what}`))
      else if (verdict === 'reason' && 'reason' in row.cover) console.log(`  · ${row.what}: ${row.cover.reason}`)
    }
  }
}
