import { styleText } from 'node:util'
import type { Row } from '#lib/policy/clause-coverage.ts'

/** A line a clause: its number, what becomes of it, how many tests prove it; and under it what is missing. */
export function printMatrix(rows: readonly Row[], stray: readonly string[]): void {
  for (const { number, binding, tests, problems } of rows) {
    const bound = binding !== undefined && 'rule' in binding
    const mark = problems.length > 0 ? styleText('red', '✗') : bound ? styleText('green', '✓') : '·'
    const words = binding === undefined ? '' : bound ? binding.rule : binding.reason
    console.log(`${mark} ${number.padEnd(8)}${(bound ? String(tests.length) : '').padStart(4)}  ${words}`)
    for (const problem of problems) console.log(styleText('red', `              ${number} ${problem}`))
  }
  for (const problem of stray) console.log(styleText('red', problem))
  const count = (matches: (row: Row) => boolean): number => rows.filter(matches).length
  const broken = count(({ problems }) => problems.length > 0)
  const proved = count(({ binding, problems }) => problems.length === 0 && binding !== undefined && 'rule' in binding)
  console.log(`\n${rows.length} clauses: ${proved} proved, ${rows.length - proved - broken} with a reason, ${broken} without proof`)
}
