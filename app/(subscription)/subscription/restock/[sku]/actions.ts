'use server'

import { refresh } from 'next/cache'
import { answerOf } from '#components/consent/answer-of.ts'
import type { ChoiceAnswer } from '#components/consent/choice-answer.ts'
import { NOT_ASKED, type RestockAnswer } from '#components/consent/restock-answer.ts'
import { tokensOf } from '#components/consent/tokens-of.ts'
import { formOf } from '#lib/action/form-of.ts'
import { consentRefusal } from '#lib/consent/refusals.ts'
import { ask, drop } from '#lib/marketing/triggers/actions.ts'

/** The form of who wants to be told. What was typed comes back only with a refusal. */
export async function askByForm(_before: RestockAnswer, given: FormData): Promise<RestockAnswer> {
  const form = formOf(given)
  const email = textOf(form, 'email')
  const consents = tokensOf(form)
  const result = await ask({ sku: textOf(form, 'sku'), consents, ...(form.has('email') && { email }) })
  if (result.ok) {
    // Of who is signed in with a proved address the page itself says that they wait.
    if (!result.data.waits) refresh()
    return { ...NOT_ASKED, email: email.trim(), sent: result.data.waits }
  }
  const say = (value: string | undefined) => (value !== undefined && /^[a-z-]+$/.test(value) ? consentRefusal(value, result.fields) : value)
  const errors = { ...(result.fields.email && { email: say(result.fields.email) }), ...(result.fields.consents && { consents: say(result.fields.consents) }) }
  return { ...NOT_ASKED, email, consents, errors, problem: Object.keys(errors).length > 0 ? null : consentRefusal(result.code, result.fields) }
}

export async function dropByForm(_before: ChoiceAnswer, given: FormData): Promise<ChoiceAnswer> {
  const result = await drop({ sku: textOf(formOf(given), 'sku') })
  refresh()
  return answerOf(result, 'Больше не\u00a0ждём этот товар: письма не\u00a0будет.')
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
