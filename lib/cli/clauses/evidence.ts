import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { repository } from '#lib/cli/process/run-node.ts'
import { wholeRunFolder } from '#lib/cli/test/phases.ts'
import { isHeading } from '#lib/policy/classify-clauses.ts'
import type { Evidence } from '#lib/policy/clause-coverage.ts'
import { parsePolicy } from '#lib/policy/parse-policy.ts'
import { readReport, type Run } from './read-run.ts'
import { readTags } from './read-tags.ts'

/** The clauses of the policy as it is published, without headings, which oblige to nothing. */
export function readClauses(): Evidence['clauses'] {
  const { clauses } = parsePolicy(readFileSync(path.join(repository, 'prisma/policy/policy.txt'), 'utf8'))
  return clauses.filter((clause) => !isHeading(clause)).map(({ number, text }) => ({ number, text }))
}

/** The last whole run of the tests; null when one of its reports is missing. */
export function readWholeRun(): Run | null {
  const reports = ['unit', 'db', 'e2e'].map((name) => readReport(path.join(wholeRunFolder, `${name}.json`)))
  const runs = reports.filter((run) => run !== null)
  if (runs.length < reports.length) return null
  return { ranAt: runs.map(({ ranAt }) => ranAt).toSorted().at(-1) ?? '', tests: runs.flatMap(({ tests }) => tests) }
}

/** All that the matrix is made of. */
export function readEvidence(run: Run): Evidence {
  return { clauses: readClauses(), tagged: readTags(), run: run.tests, exists: (file) => existsSync(path.join(repository, file)) }
}
