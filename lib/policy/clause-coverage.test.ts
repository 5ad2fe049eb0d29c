import { describe, expect, test } from 'vitest'
import { type Bindings, coverClauses, type Evidence, strayNumbers, tagsOf } from './clause-coverage.ts'

const bindings: Bindings = {
  '4.1.9': { rule: 'Письма о новостях уходят только по живому согласию', modules: ['lib/consent'] },
  '4.1.10': { rule: 'Реклама — отдельное согласие', modules: ['lib/consent'], provedBy: '4.1.9' },
  '8.4': { reason: 'Какое право применяется, решает не программа' },
}
const file = 'lib/consent/grant.db.test.ts'
const evidence: Evidence = {
  clauses: Object.keys(bindings).map((number) => ({ number, text: 'Текст' })),
  tagged: new Map([['4.1.9', [file]]]),
  run: [{ file, title: 'no letter without consent §4.1.9', passed: true }],
  exists: (path) => path === 'lib/consent',
}
const without = (number: string): Bindings => Object.fromEntries(Object.entries(bindings).filter(([key]) => key !== number))
const problems = (changes: Partial<Evidence>, changed: Bindings = bindings) =>
  coverClauses(changed, { ...evidence, ...changes }).flatMap((row) => row.problems.map((problem) => `${row.number} ${problem}`))

test('a title names one clause or several', () => {
  expect(tagsOf('asked twice §4.1.7 §4.1.9, §4.1.9')).toEqual(['4.1.7', '4.1.9'])
  expect(tagsOf('nothing')).toEqual([])
})

test('a clause is proved by tests that carry it, or by those of another clause', () => {
  expect(coverClauses(bindings, evidence).map(({ tests }) => tests.length)).toEqual([1, 1, 0])
  expect(problems({})).toEqual([])
  expect(strayNumbers(bindings, evidence)).toEqual([])
})

describe('every gap is found', () => {
  test.each<[string, Partial<Evidence>, Bindings, RegExp]>([
    ['a binding is taken away', {}, without('8.4'), /8\.4 has neither/],
    ['a reason says nothing', {}, { ...bindings, '8.4': { reason: ' ' } }, /8\.4 has an empty reason/],
    ['a module is gone', { exists: () => false }, bindings, /4\.1\.9 is bound to lib\/consent, which does not exist/],
    ['a rule has no module', {}, { ...bindings, '4.1.9': { rule: 'Слова', modules: [] } }, /is bound to no module/],
    ['no test carries the clause', { tagged: new Map(), run: [] }, bindings, /has no test that carries §4\.1\.9/],
    ['its test did not run', { run: [] }, bindings, /did not run in the last whole run: lib\/consent/],
    ['its test failed', { run: [{ file, title: 'no letter §4.1.9', passed: false }] }, bindings, /failed: no letter/],
    ['a new clause stands in the text', { clauses: [...evidence.clauses, { number: '4.1.15', text: 'Новое' }] }, bindings, /4\.1\.15 has neither/],
  ])('%s', (_, changes, changed, expected) => {
    expect(problems(changes, changed)).toEqual(expect.arrayContaining([expect.stringMatching(expected)]))
  })

  test('what belongs to no clause of the text', () => {
    const left = strayNumbers({ ...bindings, '9.9': { reason: 'x' } }, { ...evidence, tagged: new Map([['4.7', [file]]]) })
    expect(left).toEqual([expect.stringContaining('9.9 is bound'), expect.stringContaining('§4.7 is carried')])
  })
})
