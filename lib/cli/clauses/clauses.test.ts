import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { repository } from '#lib/cli/process/run-node.ts'
import { bindings } from '#lib/policy/bindings.ts'
import { coverClauses, type Evidence, strayNumbers } from '#lib/policy/clause-coverage.ts'
import { readClauses, readEvidence } from './evidence.ts'
import { readReport } from './read-run.ts'
import { titlesOf } from './read-tags.ts'

const keep = (content: unknown): string => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'clauses-')), 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

/** As if every test that carries a clause had run and passed. */
const evidence: Evidence = (() => {
  const read = readEvidence({ ranAt: '', tests: [] })
  return { ...read, run: [...read.tagged].flatMap(([number, files]) => files.map((file) => ({ file, title: `§${number}`, passed: true }))) }
})()

describe('the policy and this repository', () => {
  test('every clause has a binding with modules and tests, or a reason', () => {
    const missing = coverClauses(bindings, evidence).flatMap(({ number, problems }) => problems.map((problem) => `${number} ${problem}`))
    expect([...missing, ...strayNumbers(bindings, evidence)]).toEqual([])
  })

  test('whichever binding is taken away is missed', () => {
    const unnoticed = readClauses().filter(({ number }) => {
      const rest = Object.fromEntries(Object.entries(bindings).filter(([key]) => key !== number))
      return coverClauses(rest, evidence).find((row) => row.number === number)?.problems.length === 0
    })
    expect(unnoticed).toEqual([])
  })

  test('whichever test carries a clause, without its run the clause is not proved', () => {
    const problemsWithout = (number: string) =>
      coverClauses(bindings, { ...evidence, run: evidence.run.filter(({ title }) => title !== `§${number}`) }).find((row) => row.number === number)?.problems ?? []
    const own = Object.entries(bindings).filter(([, binding]) => 'rule' in binding && !binding.provedBy).map(([number]) => number)
    expect(own.filter((number) => problemsWithout(number).length === 0)).toEqual([])
  })

  test('the text has its headings left out, and its preamble and all clauses in', () => {
    const numbers = readClauses().map(({ number }) => number)
    expect(numbers).toEqual(expect.arrayContaining(['0.1', '0.2', '1.1.1', '4.1.9', '9.3']))
    expect(numbers).not.toContain('4')
  })
})

test('titles are read from test files, also of tests made for each of a list; other strings are not', () => {
  const code = `
    test('a #1', async () => { expect(x, 'no #9').toBe('no #8') })
    describe("b #2", () => {})
    test.each<[string]>([['no #7']])('%s: c #3', (_) => {})
    for (const p of pages) test(\`d \${p} #4\`, { tag: '@x' }, async () => {})`
  expect(titlesOf(code).match(/#\d/g)).toEqual(['#1', '#2', '#3', '#4'])
})

test('a report of vitest: files from the top of the repository, titles with those of their groups', () => {
  const assertionResults = [{ fullName: 'group §5.2 a line', status: 'passed' }, { fullName: 'broken §5.3', status: 'failed' }]
  const report = keep({ startTime: 0, testResults: [{ name: path.join(repository, 'lib/a.test.ts'), assertionResults }] })
  expect(readReport(report)).toEqual({
    ranAt: '1970-01-01T00:00:00.000Z',
    tests: [{ file: 'lib/a.test.ts', title: 'group §5.2 a line', passed: true }, { file: 'lib/a.test.ts', title: 'broken §5.3', passed: false }],
  })
})

test('a report of Playwright', () => {
  const inner = { title: 'group §3.1', file: 'specs/a/b.spec.ts', specs: [{ title: 'two', ok: false }] }
  const suites = [{ title: 'specs/a/b.spec.ts', file: 'specs/a/b.spec.ts', specs: [{ title: 'one §3.2', ok: true }], suites: [inner] }]
  expect(readReport(keep({ stats: { startTime: '2026-11-22T15:54:21.744Z' }, suites }))?.tests).toEqual([
    { file: 'e2e/specs/a/b.spec.ts', title: 'one §3.2', passed: true },
    { file: 'e2e/specs/a/b.spec.ts', title: 'group §3.1 two', passed: false },
  ])
})

test('no report is no run', () => {
  expect(readReport('/nowhere/report.json')).toBeNull()
})
