import type { CoverRow } from './cover.ts'
import { proofParts } from './proof-parts.ts'
import { titlePattern } from './title-pattern.ts'

/** What of the table is not true: proofs whose file is not there, or in which no test, or more than one, has a title that begins so. `titles`: of a file, undefined when there is none. */
export function findGaps(rows: readonly CoverRow[], titles: (file: string) => readonly string[] | undefined): string[] {
  return rows.flatMap(({ part, what, cover }) => {
    if ('reason' in cover) return cover.reason.trim() === '' ? [`${part}, ${what}: no reason`] : []
    return cover.proofs.flatMap((proof) => {
      const { file, title } = proofParts(proof)
      const known = titles(file)
      if (known === undefined) return [`${part}, ${what}: there is no ${file}`]
      const found = known.filter((each) => titlePattern(title).test(each))
      return found.length === 1 ? [] : [`${part}, ${what}: ${found.length} tests of ${file} begin with «${title}»`]
    })
  })
}
