import type { Finding } from '#lib/policy/lint/types.ts'
import type { ParsedPolicy } from '#lib/policy/types.ts'
import type { Simulation } from '#lib/policy/simulate-change.ts'

export const print = (...lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`)

export function printShape({ title, clauses }: ParsedPolicy): void {
  const classes = Object.entries(Object.groupBy(clauses, (clause) => clause.class)).map(([name, list]) => `${list.length} ${name.replace('_', ' ')}`)
  const numbered = clauses.filter(({ number }) => !number.startsWith('0.'))
  print(`«${title}»: ${numbered.length} numbered clauses, ${clauses.length - numbered.length} of preamble`, `  ${classes.join(', ')}`)
}

/** What the linter says, a line each in the order of the text, and how many different defects these are. */
export function printFindings(findings: readonly Finding[]): void {
  if (findings.length === 0) return print('Nothing is wrong with it.')
  const width = Math.max(...findings.map(({ rule }) => rule.length))
  for (const { defect, clause, rule, message } of findings) print(`  ${(clause ?? 'whole').padEnd(7)} ${defect.padEnd(4)} ${rule.padEnd(width)}  ${message}`)
  const clauses = new Set(findings.flatMap(({ clause }) => clause ?? []))
  print(`${findings.length} findings, ${new Set(findings.map(({ defect }) => defect)).size} kinds of defects, ${clauses.size} clauses.`)
}

export function printSimulation({ number, changeClass, purposes, frozen, people, findings }: Simulation): void {
  print(`Version ${number}: ${changeClass} change.`)
  for (const { code, widened, changes } of purposes) print(`  ${widened ? 'wider   ' : 'narrower'} ${code}: ${changes.join('; ')}`)
  for (const { purpose, channel, grants } of frozen) print(`  ${grants} consents to ${purpose} by ${channel} freeze until they are given anew`)
  print(frozen.length === 0 ? 'No consent freezes.' : `${people} people to ask anew.`)
  if (findings.length > 0) print('It cannot be published yet:')
  if (findings.length > 0) printFindings(findings)
}
