import type { Outcome } from './phases.ts'

/** The table of phases, and as the last line «N passed, N failed»; a failed phase without failed tests counts as one. */
export function printOutcomes(outcomes: readonly Outcome[]): void {
  console.log('\nphase         seconds  passed  failed')
  for (const outcome of outcomes) {
    const { name, seconds, passed } = outcome
    const cells = [seconds.toFixed(1).padStart(8), String(passed).padStart(7), String(failuresOf(outcome)).padStart(7)]
    console.log(`${name.padEnd(13)}${cells.join(' ')}`)
  }
  const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0)
  console.log(`\n${sum(outcomes.map(({ passed }) => passed))} passed, ${sum(outcomes.map(failuresOf))} failed`)
}

function failuresOf({ failed, failedPhase }: Outcome): number {
  return failed || Number(failedPhase)
}
