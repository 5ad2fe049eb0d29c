'use server'

import type { Outcome } from '#components/account/action-form.tsx'
import { formOf } from '#lib/action/form-of.ts'
import { consentRefusal } from '#lib/consent/refusals.ts'
import { setCounter } from '#lib/visits/actions.ts'

/** Field `token`: the signed consent text of the counter; empty for only what is necessary. */
export async function chooseCounter(_before: Outcome, given: FormData): Promise<Outcome> {
  const token = formOf(given).get('token')
  const result = await setCounter({ token: typeof token === 'string' && token !== '' ? token : null })
  return { refusal: result.ok ? null : consentRefusal(result.code, result.fields) }
}
