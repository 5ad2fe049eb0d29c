'use server'

import { readDoor } from '#app/(auth)/answer-door.ts'
import type { Outcome } from '#components/account/action-form.tsx'
import { takeAway } from '#lib/questions/actions.ts'
import { questionsRefusal } from '#lib/questions/refusals.ts'

export async function removeQuestion(_before: Outcome, form: FormData): Promise<Outcome> {
  const result = await takeAway({ number: readDoor(form)('number') })
  return { refusal: result.ok ? null : questionsRefusal(result.code, result.fields) }
}
