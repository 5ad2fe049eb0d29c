'use server'

import { refresh } from 'next/cache'
import type { Outcome } from '#components/account/action-form.tsx'
import type { ActionResult } from '#lib/action/action.ts'
import { leaveOwn } from '#lib/bonus/account/actions.ts'
import { join } from '#lib/bonus/members/actions.ts'
import { joinRefusal } from '#lib/bonus/members/refusals.ts'

/** Takes part by one click: nothing is asked, no consent is needed (4.1.11). */
export async function joinBonuses(_before: Outcome, _form: FormData): Promise<Outcome> {
  const result = await join({ friend: '', consents: [] })
  refresh()
  return outcomeOf(result)
}

export async function leaveBonuses(_before: Outcome, _form: FormData): Promise<Outcome> {
  return outcomeOf(await leaveOwn())
}

function outcomeOf(result: ActionResult<unknown>): Outcome {
  return { refusal: result.ok ? null : joinRefusal(result.code, result.fields) }
}
