import type { Transaction } from '#lib/db/db.ts'
import { tellPerson } from '../tell-person.ts'

type Closing = { readonly staffId: string; readonly at: Date }

/**
 * Upholds the open complaints about a review that nobody is shown any more, and tells those who complained while signed in. One that its decider wrote stays: nobody decides about their own. The
 * review is locked by the caller.
 */
export async function closeReports(tx: Transaction, reviewId: string, { staffId, at }: Closing): Promise<void> {
  const open = await tx.reviewReport.findMany({ where: { reviewId, state: 'open', OR: [{ reporterId: null }, { reporterId: { not: staffId } }] }, orderBy: { id: 'asc' }, select: { id: true, reporterId: true } })
  for (const { id, reporterId } of open) {
    await tx.reviewReport.update({ where: { id }, data: { state: 'upheld', decidedAt: at, decidedBy: staffId } })
    if (reporterId !== null) await tellPerson(tx, reporterId, 'review-report-decided', id, at)
  }
}
