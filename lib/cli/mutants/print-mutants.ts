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

/** A test that does not pass in the shop as it is would fail in a broken one, too: of its mutants nothing is known. */
export function judgeUnbroken(mutants: readonly Mutant[], results: readonly TestResult[]): Judged[] {
  return mutants.flatMap((mutant) => {
    const result = results.find(({ spec, title }) => spec === mutant.spec && title === mutant.test)
    if (result?.outcome === 'passed') return []
    return [{ mutant, verdict: 'unclear', reason: `fails while nothing is broken: ${result?.reason ?? 'did not run'}`, seconds: 0 } as const]
  })
}

export function printTotal(judged: readonly Judged[], seconds: number): void {
  const left = judged.filter(({ verdict }) => verdict !== 'killed')
  console.log(`\n${judged.length} mutants, ${judged.length - left.length} killed, ${Math.round(seconds)} s in all. Survivors: ${left.length === 0 ? 'none.' : ''}`)
  for (const each of left) printMutant(each)
}
