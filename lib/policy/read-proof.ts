import { bindings } from './bindings.ts'
import type { RunTest } from './clause-coverage.ts'
import proof from './proof.json' with { type: 'json' }
import { proofRecord, type ProofRecord } from './proof-record.ts'

/** What is known of a clause: proved by tests that passed, bound to a rule whose proof is missing, or without anything to do. */
export type ProofState = 'proved' | 'unproved' | 'reasoned'

export type ProofLine = {
  readonly number: string
  readonly text: string
  readonly state: ProofState
  /** What the software does, or why it does nothing; in Russian. */
  readonly words: string
  readonly modules: readonly string[]
  /** How many tests prove it, and some of them by name: all of all clauses would make a page of megabytes. Failed ones come first. */
  readonly count: number
  readonly tests: readonly RunTest[]
}

const NAMED = 6

/** The record of the last whole run, as it lies in the repository; null before the first. */
export function readProof(): ProofRecord {
  return proofRecord.parse(proof)
}

/** A line for each clause. What has no binding yet is not proved. */
export function proofLines(clauses: readonly { readonly number: string; readonly text: string }[], record: ProofRecord = readProof()): ProofLine[] {
  return clauses.map(({ number, text }) => {
    const binding = bindings[number]
    const tests = record?.tests[number] ?? []
    if (binding && 'reason' in binding) return { number, text, state: 'reasoned', words: binding.reason, modules: [], count: 0, tests: [] }
    const proved = binding !== undefined && tests.length > 0 && tests.every(({ passed }) => passed)
    const named = tests.toSorted((a, b) => Number(a.passed) - Number(b.passed)).slice(0, NAMED)
    const words = binding?.rule ?? 'Пункт появился недавно и ещё не связан с правилом'
    return { number, text, state: proved ? 'proved' : 'unproved', words, modules: binding?.modules ?? [], count: tests.length, tests: named }
  })
}
