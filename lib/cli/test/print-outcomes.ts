import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Outcome, reportFolder } from './phases.ts'

const summaryFile = path.join(reportFolder, 'summary')

/** The table of phases, and as the last line «N passed, N failed», kept for `.ci/run`; a failed phase without failed tests counts as one. */
export function printOutcomes(outcomes: readonly Outcome[]): void {
  console.log('\nphase         seconds  passed  failed')
  for (const outcome of outcomes) {
    const { name, seconds, passed } = outcome
    const cells = [seconds.toFixed(1).padStart(8), String(passed).padStart(7), String(failuresOf(outcome)).padStart(7)]
    console.log(`${name.padEnd(13)}${cells.join(' ')}`)
  }
  const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0)
  const summary = `${sum(outcomes.map(({ passed }) => passed))} passed, ${sum(outcomes.map(failuresOf))} failed`
  console.log(`\n${summary}`)
  mkdirSync(path.dirname(summaryFile), { recursive: true })
  writeFileSync(summaryFile, `${summary}\n`)
}

function failuresOf({ failed, failedPhase }: Outcome): number {
  return failed || Number(failedPhase)
}
