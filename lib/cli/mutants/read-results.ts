import { existsSync, readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import * as z from 'zod'

const attempt = z.object({ status: z.string(), errors: z.array(z.object({ message: z.string().optional() })) })
const specReport = z.object({ title: z.string(), file: z.string(), tests: z.array(z.object({ results: z.array(attempt) })) })
type Suite = { readonly specs?: readonly z.output<typeof specReport>[]; readonly suites?: readonly Suite[] }
const suite: z.ZodType<Suite> = z.object({ specs: z.array(specReport).optional(), suites: z.array(z.lazy(() => suite)).optional() })

export type TestResult = {
  readonly title: string
  readonly spec: string
  /** `failed`: an assertion of the test did not hold. `broken`: it ended otherwise, by its time or by an error that says nothing of the shop. */
  readonly outcome: 'passed' | 'failed' | 'broken'
  /** What did not hold, in one line; empty for a test that passed. */
  readonly reason: string
}

/** What the JSON report of Playwright says of each test; nothing when there is no report. */
export function readResults(report: string): TestResult[] {
  if (!existsSync(report)) return []
  return specsOf(suite.parse(JSON.parse(readFileSync(report, 'utf8')))).map(({ title, file, tests }) => {
    const spec = file.replace(/^specs\//, '')
    const results = tests.flatMap((each) => each.results)
    const messages = results.flatMap(({ errors }) => errors.map(({ message = '' }) => stripVTControlCharacters(message)))
    if (results.length > 0 && results.every(({ status }) => status === 'passed')) return { title, spec, outcome: 'passed', reason: '' }
    // What came first: after an assertion that did not hold, the end of a test may take longer than its time.
    const [first = results.at(-1)?.status ?? 'did not run'] = messages
    return { title, spec, outcome: first.includes('expect(') ? 'failed' : 'broken', reason: inOneLine(first) }
  })
}

/** The first line of a failure, with what was expected and what was there instead. */
function inOneLine(message: string): string {
  const lines = message.split('\n').map((line) => line.trim()).filter(Boolean)
  const facts = lines.slice(1).filter((line) => /^(Locator|Expected|Received|-\s|\+\s)/.test(line)).slice(0, 3)
  return [lines[0] ?? '', ...facts].join(' · ').replace(/^Error: /, '').slice(0, 200)
}

function specsOf({ specs = [], suites = [] }: Suite): z.output<typeof specReport>[] {
  return [...specs, ...suites.flatMap(specsOf)]
}
