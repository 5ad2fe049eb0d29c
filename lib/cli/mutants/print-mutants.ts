import { styleText } from 'node:util'
import type { Mutant } from '#e2e/mutants/mutant.ts'
import type { TestResult } from './read-results.ts'

/** `survived`: the test passed in the broken shop. `unclear`: it did not get as far as an assertion. */
export type Judged = { readonly mutant: Mutant; readonly verdict: 'killed' | 'survived' | 'unclear'; readonly reason: string; readonly seconds: number }

const verdicts = { passed: 'survived', failed: 'killed', broken: 'unclear' } as const

/** What the named test says of a mutant; unclear when there is no word of it. */
export function judge(mutant: Mutant, result: TestResult | undefined, seconds: number): Judged {
  if (!result) return { mutant, verdict: 'unclear', reason: 'the test did not run', seconds }
  return { mutant, verdict: verdicts[result.outcome], reason: result.reason, seconds }
}

export function printMutant({ mutant, verdict, reason, seconds }: Judged): void {
  const mark = verdict === 'killed' ? styleText('green', '✓ killed  ') : styleText('red', `✗ ${verdict.padEnd(8)}`)
  console.log(`${mark} ${seconds.toFixed(1).padStart(5)} s  ${mutant.name}: ${mutant.breaks}`)
  console.log(styleText('dim', `             ${mutant.spec} «${mutant.test}»${reason && `\n             ${reason}`}`))
}

/** Tests that do not pass in the shop as it is can kill nothing. Answers whether there are such. */
export function printFailures(mutants: readonly Mutant[], results: readonly TestResult[]): boolean {
  const failed = mutants.filter(({ spec, test }) => !results.some((result) => result.spec === spec && result.title === test && result.outcome === 'passed'))
  for (const { name, spec, test } of failed) {
    const reason = results.find((result) => result.spec === spec && result.title === test)?.reason ?? 'did not run'
    console.error(styleText('red', `The test of ${name} does not pass in the unbroken shop: ${spec} «${test}»\n  ${reason}`))
  }
  return failed.length > 0
}

export function printTotal(judged: readonly Judged[], seconds: number): void {
  const left = judged.filter(({ verdict }) => verdict !== 'killed')
  console.log(`\n${judged.length} mutants, ${judged.length - left.length} killed, ${Math.round(seconds)} s in all. Survivors: ${left.length === 0 ? 'none' : ''}`)
  for (const each of left) printMutant(each)
}
