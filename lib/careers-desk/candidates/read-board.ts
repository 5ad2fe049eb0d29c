import { days, now } from '#lib/clock/clock.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { readMasked } from '#lib/privacy/read-masked.ts'
import { boardStages, type BoardStage } from './board-stages.ts'
import type { CandidateQuery } from './candidate-query.ts'
import { type CandidateRow, candidateRows, rowFields } from './candidate-row.ts'
import { candidateWhere } from './candidate-where.ts'
import { shownCards } from './shown-cards.ts'

export type BoardColumn = { readonly stage: BoardStage; /** Of all, however many are shown. */ readonly count: number; readonly rows: readonly CandidateRow[] }

/** The candidates by stage in the order staff gave them, names masked; decided ones of the last 30 days, the latest first. Who is blocked is not there (6.2.4). */
export async function readBoard(role: StaffRole, { more, ...query }: Pick<CandidateQuery, 'q' | 'vacancy' | 'todo' | 'more'>): Promise<readonly BoardColumn[]> {
  const recent = new Date(now().getTime() - days(30))
  return readMasked(role, async (tx) => {
    const columns: BoardColumn[] = []
    for (const stage of boardStages) {
      const decided = stage === 'hired' || stage === 'rejected'
      const where = { AND: [candidateWhere({ ...query, stage }), decided ? { decidedAt: { gte: recent } } : {}] }
      const count = await tx.application.count({ where })
      const rows = await tx.application.findMany({ where, orderBy: decided ? [{ decidedAt: 'desc' }] : [{ rank: 'asc' }, { receivedAt: 'asc' }], take: shownCards(more, stage), select: rowFields })
      columns.push({ stage, count, rows: await candidateRows(tx, rows) })
    }
    return columns
  })
}
