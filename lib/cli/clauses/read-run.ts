import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { repository } from '#lib/cli/process/run-node.ts'
import type { RunTest } from '#lib/policy/clause-coverage.ts'

const vitestReport = z.object({
  startTime: z.number(),
  testResults: z.array(z.object({ name: z.string(), assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })) })),
})

type Suite = { readonly title: string; readonly file: string; readonly specs: readonly { readonly title: string; readonly ok: boolean }[]; readonly suites?: readonly Suite[] | undefined }
const suite: z.ZodType<Suite> = z.object({
  title: z.string(),
  file: z.string(),
  specs: z.array(z.object({ title: z.string(), ok: z.boolean() })),
  suites: z.lazy(() => z.array(suite)).optional(),
})
const playwrightReport = z.object({ stats: z.object({ startTime: z.iso.datetime() }), suites: z.array(suite) })

export type Run = { readonly ranAt: string; readonly tests: readonly RunTest[] }

/** The tests of a JSON report of vitest or Playwright, files named from the top of the repository; null when there is no report. */
export function readReport(file: string): Run | null {
  if (!existsSync(file)) return null
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const vitest = vitestReport.safeParse(content)
  if (vitest.success) {
    const { startTime, testResults } = vitest.data
    return {
      ranAt: new Date(startTime).toISOString(),
      tests: testResults.flatMap(({ name, assertionResults }) =>
        assertionResults.map(({ fullName, status }) => ({ file: path.relative(repository, name), title: fullName, passed: status === 'passed' }))),
    }
  }
  const { stats, suites } = playwrightReport.parse(content)
  return { ranAt: stats.startTime, tests: suites.flatMap((each) => specsOf(each, [])) }
}

function specsOf({ title, file, specs, suites = [] }: Suite, above: readonly string[]): RunTest[] {
  const titles = title === file ? above : [...above, title]
  return [
    ...specs.map((spec) => ({ file: `e2e/${file}`, title: [...titles, spec.title].join(' '), passed: spec.ok })),
    ...suites.flatMap((inner) => specsOf(inner, titles)),
  ]
}
