import type { StaffRole } from '#lib/db/generated/enums.ts'
import { readMasked } from '#lib/privacy/read-masked.ts'
import type { CandidateQuery } from './candidate-query.ts'
import { candidateRows, rowFields } from './candidate-row.ts'
import { candidateWhere } from './candidate-where.ts'

const PAGE = 50

/** A page of the candidates, the newest first, names masked. Who is blocked is not there (6.2.4). */
export async function listCandidates(role: StaffRole, { before, after, ...query }: CandidateQuery) {
  const rows = await readMasked(role, async (tx) =>
    candidateRows(tx, await tx.application.findMany({
      where: { AND: [candidateWhere(query), before ? { id: { lt: before } } : {}, after ? { id: { gt: after } } : {}] },
      orderBy: { id: after ? 'asc' : 'desc' }, take: PAGE + 1, select: rowFields,
    })),
  )
  const page = after ? rows.slice(0, PAGE).toReversed() : rows.slice(0, PAGE)
  const isMore = rows.length > PAGE
  return {
    rows: page,
    newer: (after ? isMore : before !== undefined) ? (page[0]?.id ?? null) : null,
    older: (after ? true : isMore) ? (page.at(-1)?.id ?? null) : null,
  }
}

/** How many candidates a query finds. */
export async function countCandidates(role: StaffRole, query: Pick<CandidateQuery, 'q' | 'vacancy' | 'stage' | 'todo'>): Promise<number> {
  return readMasked(role, (tx) => tx.application.count({ where: candidateWhere(query) }))
}
