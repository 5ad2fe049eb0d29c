import path from 'node:path'
import { styleText } from 'node:util'
import { packageFile, repository, runNode, type Variables } from '#lib/cli/process/run-node.ts'
import { Stop } from '#lib/cli/stop.ts'
import { type Counts, countsOf } from './counts.ts'

export interface Phase {
  readonly name: string
  readonly run: () => Promise<number>
  /** The JSON report that its tests write. */
  readonly report?: string
}

export interface Outcome extends Counts {
  readonly name: string
  readonly seconds: number
  readonly failedPhase: boolean
}

export const reportFolder = path.join(repository, '.data/reports')
/** The reports of the last run of everything: what `npm run clauses` goes by. Narrower runs leave it alone. */
export const wholeRunFolder = path.join(repository, '.data/whole-run')
export const reportFile = (name: string): string => path.join(reportFolder, `${name}.json`)

/** With a configuration of its own: route types that the development server and the tests left behind contradict the present ones. */
export const types: Phase = {
  name: 'types',
  run: async () => (await node('next/dist/bin/next', ['typegen'])) || (await node('typescript/bin/tsc', ['--noEmit', '-p', '.config/types.json'])),
}

export const lint: Phase = { name: 'lint', run: () => node('oxlint/bin/oxlint', []) }

/** The tests of one vitest project; `args` narrow them down. */
export function vitest(project: 'unit' | 'db', name: string, args: readonly string[] = []): Phase {
  const report = reportFile(project)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const options = ['run', '--config', '.config/vitest.ts', '--project', project, ...reporters]
  return { name, report, run: () => node('vitest/vitest.mjs', [...options, ...args], { NODE_ENV: 'test' }) }
}

/** Runs the phases one after the other, all of them: one failure must not hide the next. */
export async function runPhases(phases: readonly Phase[], stopping: () => boolean): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const { name, run, report } of phases) {
    if (stopping()) break
    console.log(styleText('bold', `\n── ${name}`))
    const started = performance.now()
    const failedPhase = await run().then((code) => code !== 0, (error: unknown) => stopping() || explain(error))
    outcomes.push({ name, failedPhase, seconds: (performance.now() - started) / 1000, ...countsOf(report) })
  }
  return outcomes
}

function explain(error: unknown): true {
  console.error(error instanceof Stop ? error.message : error)
  return true
}

function node(file: string, args: readonly string[], env: Variables = {}): Promise<number> {
  return runNode([packageFile(file), ...args], env)
}
