import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { countsOf } from './counts.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'counts-'))
const report = (content: unknown): string => {
  const file = path.join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

test('a report of vitest', () => {
  expect(countsOf(report({ numPassedTests: 7, numFailedTests: 2, success: false }))).toEqual({ passed: 7, failed: 2, retried: 0 })
})

test('a report of Playwright: what passed at a second attempt has passed', () => {
  expect(countsOf(report({ stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 0 } }))).toEqual({ passed: 7, failed: 1, retried: 2 })
})

test('no report counts nothing', () => {
  expect(countsOf(undefined)).toEqual({ passed: 0, failed: 0, retried: 0 })
  expect(countsOf(path.join(folder, 'absent.json'))).toEqual({ passed: 0, failed: 0, retried: 0 })
})
