'use server'

import type { Staff } from '#lib/auth/current-staff.ts'
import { staffAction } from '#lib/auth/staff-action.ts'
import { sightOf } from '#lib/customer-desk/sight.ts'
import { answerReview as answerCommand, withdrawAnswer as withdrawCommand } from './answer-review.ts'
import { declineReview as declineCommand } from './decline-review.ts'
import { nextWaiting } from './list-reviews.ts'
import { publishReview as publishCommand } from './publish-review.ts'
import { removeReview as removeCommand } from './remove-review.ts'
import { decideReport as decideCommand } from './reports/decide-report.ts'
import { answerReviewSchema, decideReportSchema, photoSchema, readReviewSchema, refuseReviewSchema } from './schema.ts'
import { withholdPhoto as withholdCommand } from './withhold-photo.ts'

/** Decides about a review that waits, and answers which one waits next: null, none. */
export const publishReview = staffAction('reviews.moderate', readReviewSchema, async (input, staff) => {
  await publishCommand(input, staff)
  return next(input.id, staff)
})

export const declineReview = staffAction('reviews.moderate', refuseReviewSchema, async (input, staff) => {
  await declineCommand(input, staff)
  return next(input.id, staff)
})

export const removeReview = staffAction('reviews.moderate', refuseReviewSchema, removeCommand)
export const withholdPhoto = staffAction('reviews.moderate', photoSchema, withholdCommand)
export const decideReport = staffAction('reviews.moderate', decideReportSchema, decideCommand)
export const answerReview = staffAction('reviews.answer', answerReviewSchema, answerCommand)
export const withdrawAnswer = staffAction('reviews.answer', readReviewSchema, withdrawCommand)

async function next(id: string, staff: Staff): Promise<{ next: string | null }> {
  return { next: await nextWaiting({ personId: staff.personId, role: sightOf(staff) }, id) }
}
