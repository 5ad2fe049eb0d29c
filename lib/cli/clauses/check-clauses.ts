import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { repository } from '#lib/cli/process/run-node.ts'
import { bindings } from '#lib/policy/bindings.ts'
import { coverClauses, type Row, strayNumbers } from '#lib/policy/clause-coverage.ts'
import type { ProofRecord } from '#lib/policy/proof-record.ts'
import { readEvidence, readWholeRun } from './evidence.ts'
import { printMatrix } from './print-matrix.ts'
import type { Run } from './read-run.ts'

/** Prints the matrix of clauses after a whole run; true when every clause has its proof or its reason. `record`: also for «/privacy/proof». */
export function checkClauses({ record = false } = {}): boolean {
  const run = readWholeRun()
  if (run === null) console.log('There is no whole run of the tests yet: `npm test` makes one. Nothing is proved until then.\n')
  const known = run ?? { ranAt: '', tests: [] }
  const evidence = readEvidence(known)
  const [rows, stray] = [coverClauses(bindings, evidence), strayNumbers(bindings, evidence)]
  printMatrix(rows, stray)
  const whole = stray.length === 0 && rows.every(({ problems }) => problems.length === 0)
  if (record && run !== null) writeRecord(rows, run)
  return whole
}

function writeRecord(rows: readonly Row[], { ranAt, tests }: Run): void {
  const proof: ProofRecord = {
    ranAt,
    passed: tests.filter(({ passed }) => passed).length,
    failed: tests.filter(({ passed }) => !passed).length,
    tests: Object.fromEntries(rows.filter((row) => row.tests.length > 0).map((row) => [row.number, [...row.tests]])),
  }
  writeFileSync(path.join(repository, 'lib/policy/proof.json'), `${JSON.stringify(proof, null, 1)}\n`)
  console.log('Recorded in lib/policy/proof.json')
}
