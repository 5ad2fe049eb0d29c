import type { CoverRow } from './cover.ts'
import { proofParts } from './proof-parts.ts'
import { titlePattern } from './title-pattern.ts'

/** A test of a run, its file from the top of the repository. */
export type RanTest = { readonly file: string; readonly title: string; readonly passed: boolean }

export type Judged = { readonly row: CoverRow; readonly verdict: 'proved' | 'failed' | 'reason' }

/** What a run of the browser tests says of each row; null when it was not a whole one. Other tests are proved by their own run. */
export function judgeRun(rows: readonly CoverRow[], ran: readonly RanTest[]): Judged[] | null {
  const judged: Judged[] = []
  for (const row of rows) {
    if ('reason' in row.cover) {
      judged.push({ row, verdict: 'reason' })
      continue
    }
    const parts = row.cover.proofs.map(proofParts).filter(({ file }) => file.startsWith('e2e/'))
    const found = parts.map(({ file, title }) => ran.filter((test) => test.file === file && titlePattern(title).test(test.title)))
    if (found.some((tests) => tests.length === 0)) return null
    judged.push({ row, verdict: found.flat().every(({ passed }) => passed) ? 'proved' : 'failed' })
  }
  return judged
}
