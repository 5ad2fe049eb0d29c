import { existsSync, readFileSync } from 'node:fs'
import * as z from 'zod'

export interface Counts {
  readonly passed: number
  readonly failed: number
  /** Of those that passed, how many needed a second try. */
  readonly retried: number
}

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() })
const playwrightReport = z.object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }) })

/** How many tests a JSON report of vitest or Playwright tells of; none when there is no report. */
export function countsOf(report: string | undefined): Counts {
  if (!report || !existsSync(report)) return { passed: 0, failed: 0, retried: 0 }
  const content: unknown = JSON.parse(readFileSync(report, 'utf8'))
  const vitest = vitestReport.safeParse(content)
  if (vitest.success) return { passed: vitest.data.numPassedTests, failed: vitest.data.numFailedTests, retried: 0 }
  const { expected, flaky, unexpected } = playwrightReport.parse(content).stats
  return { passed: expected + flaky, failed: unexpected, retried: flaky }
}
