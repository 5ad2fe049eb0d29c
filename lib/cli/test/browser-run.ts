import { availableParallelism } from 'node:os'
import type { Variables } from '#lib/cli/process/run-node.ts'
import { Stop } from '#lib/cli/stop.ts'

export interface BrowserRun {
  /** As many shops, too: each worker has its own. */
  readonly workers: number
  /** Which part of the tests runs here («1/2»): its report is to be put together with those of the others. */
  readonly shard: string | undefined
  /** What Playwright is told. */
  readonly args: readonly string[]
}

/**
 * What the arguments of `npm run test:e2e` say. `--smoke` stands for the tests tagged so; the number of workers is that of `--workers` (`-j`), otherwise
 * of E2E_WORKERS, otherwise of the machine's cores. Everything else is Playwright's own.
 */
export function browserRun(given: readonly string[], { E2E_WORKERS = '' }: Variables): BrowserRun {
  const args: string[] = []
  let workers = E2E_WORKERS
  for (let index = 0; index < given.length; index++) {
    const argument = given[index] ?? ''
    const [, glued] = /^(?:--workers=|-j=?)(.+)$/.exec(argument) ?? []
    if (glued !== undefined) workers = glued
    else if (argument === '--workers' || argument === '-j') workers = given[(index += 1)] ?? ''
    else if (argument === '--smoke') args.push('--grep', '@smoke')
    else args.push(argument)
  }
  return { workers: countOf(workers), shard: /--shard[= ](\d+\/\d+)/.exec(given.join(' '))?.[1], args }
}

function countOf(workers: string): number {
  if (workers === '') return availableParallelism()
  const [, number = '', percent] = /^([1-9]\d{0,2})(%?)$/.exec(workers) ?? []
  if (number === '') throw new Stop(`The number of workers must be a number or a percentage of the cores, not «${workers}».`)
  return percent ? Math.max(1, Math.floor((availableParallelism() * Number(number)) / 100)) : Number(number)
}
