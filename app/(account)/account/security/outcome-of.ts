import type { Outcome } from '#components/account/action-form.tsx'
import type { ActionResult } from '#lib/action/action.ts'
import { refusalText } from '#lib/accounts/refusals.ts'

/** What a button of the portal answers: nothing to say, or the refusal in words. */
export function outcomeOf(result: ActionResult<unknown>): Outcome {
  return { refusal: result.ok ? null : refusalText(result.code, result.fields) }
}
