'use server'

import { answerDoor, readDoor } from '#app/(auth)/answer-door.ts'
import type { DoorState } from '#components/auth/door-state.ts'
import { reportReview } from '#lib/review-reports/actions.ts'
import { reportRefusal } from '#lib/review-reports/refusals.ts'

/** The form of a complaint about a review. */
export async function sendReport(_before: DoorState, form: FormData): Promise<DoorState> {
  const text = readDoor(form)
  const values = { reviewId: text('reviewId'), reason: text('reason'), words: text('words') }
  const result = await reportReview(values)
  if (result.ok || result.code === 'invalid') return answerDoor(result, values)
  return answerDoor({ ...result, fields: { form: reportRefusal(result.code, result.fields) } }, values)
}
