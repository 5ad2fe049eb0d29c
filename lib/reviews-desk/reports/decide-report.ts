import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { lockReview } from '../lock-review.ts'
import { takeDown } from '../remove-review.ts'
import type { DecideReport } from '../schema.ts'
import { tellPerson } from '../tell-person.ts'

/**
 * Decides a complaint (7.9): upheld, the review is taken down with all complaints about it and its author told; dismissed, it stays, and who complained reads why. A review that is not shown any more
 * needs no taking down. Refusals `not-found`, `changed-meanwhile` (decided already, or the review was written anew), `own-report`, those of `lockReview`.
 */
export async function decideReport(decision: DecideReport, staff: { readonly personId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const about = await tx.reviewReport.findUnique({ where: { id: decision.id }, select: { reviewId: true } })
    if (!about) throw new Refusal('not-found')
    const review = await lockReview(tx, { id: about.reviewId, revision: decision.reviewRevision }, staff)
    // Under the review's lock: whoever decides about either waits here.
    const report = await tx.reviewReport.findUniqueOrThrow({ where: { id: decision.id }, select: { id: true, state: true, revision: true, reporterId: true } })
    if (report.revision !== decision.revision || report.state !== 'open') throw new Refusal('changed-meanwhile')
    if (report.reporterId === staff.personId) throw new Refusal('own-report')
    if (decision.uphold && review.state === 'published') return takeDown(tx, review, decision, staff)
    const decidedAt = now()
    await tx.reviewReport.update({
      where: { id: report.id },
      data: { state: decision.uphold ? 'upheld' : 'dismissed', decidedAt, decidedBy: staff.personId, decisionWords: decision.uphold ? null : decision.decisionWords },
    })
    if (report.reporterId !== null) await tellPerson(tx, report.reporterId, 'review-report-decided', report.id, decidedAt)
  })
}
