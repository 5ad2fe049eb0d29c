import { expect, test } from 'vitest'
import { bindings } from './bindings.ts'
import { proofLines, readProof } from './read-proof.ts'

const clauses = [...Object.keys(bindings), '10.1'].map((number) => ({ number, text: 'Текст' }))
const all = (passed: boolean) => Object.fromEntries(clauses.map(({ number }) => [number, [{ file: 'lib/a.test.ts', title: `§${number}`, passed }]]))
const record = (passed: boolean) => ({ ranAt: '2026-11-22T12:00:00.000Z', passed: 1, failed: 0, tests: all(passed) })
const states = (passed: boolean | null) => new Set(proofLines(clauses, passed === null ? null : record(passed)).map(({ number, state }) => `${'rule' in (bindings[number] ?? {}) ? 'rule' : number === '10.1' ? 'new' : 'reason'}: ${state}`))

test('a clause with a rule is proved by tests that passed, and by nothing else', () => {
  expect(states(true)).toEqual(new Set(['rule: proved', 'reason: reasoned', 'new: unproved']))
  expect(states(false)).toEqual(new Set(['rule: unproved', 'reason: reasoned', 'new: unproved']))
  expect(states(null)).toEqual(new Set(['rule: unproved', 'reason: reasoned', 'new: unproved']))
})

test('the record in the repository can be read', () => {
  expect(() => readProof()).not.toThrow()
})
