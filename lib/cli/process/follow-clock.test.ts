import { execFile } from 'node:child_process'
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { repository } from './run-node.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'clock-'))
mkdirSync(path.join(folder, '.data'))
afterAll(() => rmSync(folder, { recursive: true }))

const DAY = 86_400_000
const program = `const { now } = await import(${JSON.stringify(path.join(repository, 'lib/clock/clock.ts'))}); console.log(now().getTime())`

/** How far ahead a process is that follows the clock of the shop with this port. */
async function ahead(given: Record<string, string>): Promise<number> {
  const before = performance.timeOrigin + performance.now()
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', path.join(repository, 'lib/cli/process/follow-clock.ts'), '--input-type=module', '-e', program], { cwd: folder, env: { ...process.env, TEST_SUPPORT: undefined, TEST_SUPPORT_PORT: undefined, ...given } })
  return Math.round((Number(stdout) - before) / DAY)
}

test('a process has the time of the shop under test that it belongs to, and of no other', async () => {
  writeFileSync(path.join(folder, '.data/clock-3028'), String(31 * DAY))
  expect(await ahead({ TEST_SUPPORT: '1', TEST_SUPPORT_PORT: '3028' })).toBe(31)
  expect(await ahead({ TEST_SUPPORT: '1', TEST_SUPPORT_PORT: '4028' })).toBe(0)
})

test('elsewhere there is no other time', async () => {
  expect(await ahead({ TEST_SUPPORT_PORT: '3028' })).toBe(0)
  expect(await ahead({ TEST_SUPPORT: '0', TEST_SUPPORT_PORT: '3028' })).toBe(0)
})
