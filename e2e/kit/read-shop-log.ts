import { readFileSync } from 'node:fs'
import { call } from './support/call.ts'

const LINES = 500
/** As many ids as the Support API takes at once. */
const IDS = 100

/**
 * What the shop has logged, at most 500 lines. A worker's own shop (LOG_FILE) serves one test at a time, so that everything since the test began is the test's,
 * what the shop's worker did, too; any other shop is asked for the lines of the last hundred requests.
 */
export async function readShopLog(ids: readonly string[], began: Date): Promise<string> {
  const { LOG_FILE } = process.env
  const lines = LOG_FILE ? linesSince(LOG_FILE, began) : await linesOf(ids)
  return lines.slice(-LINES).join('\n')
}

function linesSince(file: string, began: Date): string[] {
  const since = began.toISOString()
  return readFileSync(file, 'utf8').split('\n').filter((line) => (/"time":"([^"]+)"/.exec(line)?.[1] ?? '') >= since)
}

async function linesOf(ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  return (await call<{ readonly lines: string[] }>('GET', `/requests/${ids.slice(-IDS).join(',')}/log`)).lines
}
