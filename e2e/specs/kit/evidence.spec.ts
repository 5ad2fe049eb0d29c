import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as z from 'zod'
import { expect, test } from '#e2e/kit/test.ts'

const attachment = z.object({ name: z.string(), contentType: z.string(), path: z.string().optional(), body: z.string().optional() })
const result = z.object({ status: z.string(), attachments: z.array(attachment) })
const report = z.object({
  suites: z.array(z.object({ specs: z.array(z.object({ title: z.string(), tests: z.array(z.object({ results: z.array(result) })) })) })),
})

// oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures it needs from here
test('неудача приносит с собой всё, что нужно для разбора: лица, почту, задачи, запросы, журнал магазина, шаги и снимок; удача — ничего', async ({}, info) => {
  test.slow() // another browser, and another run of Playwright
  const results = await runOnPurpose(info.outputPath('inner'))
  expect(results.get('удаётся')).toMatchObject({ status: 'passed', attachments: [] })

  const failed = results.get('не удаётся нарочно')
  expect(failed?.status).toBe('failed')
  const read = new Map(failed?.attachments.map(({ name, path, body }) => [name, path ? readFileSync(path, 'latin1') : Buffer.from(body ?? '', 'base64').toString('utf8')]))
  expect([...read.keys()]).toEqual(expect.arrayContaining(['действующие лица', 'почта', 'задачи магазина', 'запросы', 'журнал магазина', 'trace', 'screenshot']))
  const person = z.object({ persona: z.literal('vera'), email: z.string() }).parse(JSON.parse(read.get('действующие лица') ?? ''))
  expect(read.get('действующие лица')).not.toContain('authjs.session-token')
  expect(read.get('почта')).toContain(person.email)
  const [id] = /^[\w-]{8,64}(?= 200 GET \/account$)/m.exec(read.get('запросы') ?? '') ?? []
  expect(read.get('журнал магазина')).toMatch(new RegExp(`"requestId":"${id}".*"path":"/account","status":200`))
})

/** Runs the tests that fail on purpose against this worker's own shop. */
async function runOnPurpose(output: string): Promise<Map<string, z.output<typeof result>>> {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli')
  const outer = { TEST_WORKER_INDEX: undefined, TEST_PARALLEL_INDEX: undefined, FORCE_COLOR: undefined, DEBUG_COLORS: undefined }
  const env = { ...process.env, ...outer, E2E_SHOPS: '', E2E_RETRIES: '0', E2E_OUTPUT: output }
  const printed = await new Promise<string>((resolve) => execFile(process.execPath, [cli, 'test', '-c', 'e2e/kit/on-purpose/playwright.config.ts'], { env, maxBuffer: 2 ** 26 }, (_, stdout) => resolve(stdout)))
  const { suites } = report.parse(JSON.parse(printed))
  return new Map(suites.flatMap(({ specs }) => specs.map(({ title, tests }) => [title, z.array(result).parse(tests.flatMap(({ results }) => results))[0]] as const)).filter((entry): entry is [string, z.output<typeof result>] => entry[1] !== undefined))
}
