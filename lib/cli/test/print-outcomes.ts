import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Outcome, reportFolder } from './phases.ts'

const summaryFile = path.join(reportFolder, 'summary')

/** The table of phases, and for `.ci/run` the line «N passed, N failed»; a failed phase without failed tests counts as one. */
export function printOutcomes(outcomes: readonly Outcome[]): void {
  const total = {
    name: 'together',
    seconds: sum(outcomes.map(({ seconds }) => seconds)),
    passed: sum(outcomes.map(({ passed }) => passed)),
    failed: sum(outcomes.map(failuresOf)),
    retried: sum(outcomes.map(({ retried }) => retried)),
    failedPhase: false,
  }
  console.log('\nphase         seconds  passed  failed  at the second try')
  for (const outcome of [...outcomes, total]) {
    const { name, seconds, passed, retried } = outcome
    const cells = [seconds.toFixed(1).padStart(8), String(passed).padStart(7), String(failuresOf(outcome)).padStart(7), String(retried).padStart(18)]
    console.log(`${name.padEnd(13)}${cells.join(' ')}`)
  }
  mkdirSync(reportFolder, { recursive: true })
  writeFileSync(summaryFile, `${total.passed} passed, ${total.failed} failed\n`)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function failuresOf({ failed, failedPhase }: Outcome): number {
  return failed || Number(failedPhase)
}
