'use server'

import { refresh } from 'next/cache'
import { answerOf } from '#components/consent/answer-of.ts'
import type { ChoiceAnswer } from '#components/consent/choice-answer.ts'
import { sendingChangeOf, sendingSaid } from '#components/marketing/sending-form.ts'
import { formOf } from '#lib/action/form-of.ts'
import { confirmConsentCode, setConsent, withdrawAll } from '#lib/consent/actions.ts'
import { setOwnSending } from '#lib/marketing/public/actions.ts'

/** Gives or withdraws one consent; an empty token withdraws. */
export async function choose(_before: ChoiceAnswer, given: FormData): Promise<ChoiceAnswer> {
  const form = formOf(given)
  const token = textOf(form, 'token')
  const result = await setConsent({ purpose: textOf(form, 'purpose'), channel: textOf(form, 'channel'), token: token === '' ? null : token })
  refresh()
  return answerOf(result, token === '' ? 'Отозвано: больше не\u00a0пришлём.' : 'Записали согласие.')
}

export async function enterCode(_before: ChoiceAnswer, given: FormData): Promise<ChoiceAnswer> {
  const result = await confirmConsentCode({ code: textOf(formOf(given), 'code') })
  if (result.ok) refresh()
  return answerOf(result, 'Номер подтверждён.')
}

export async function withdrawEverything(): Promise<ChoiceAnswer> {
  const result = await withdrawAll()
  refresh()
  return answerOf(result, 'Все согласия отозваны. Больше ничего рекламного не\u00a0придёт.')
}

/** Field `days` begins or ends a pause, `perWeek` says how often. */
export async function setSending(_before: ChoiceAnswer, given: FormData): Promise<ChoiceAnswer> {
  const form = formOf(given)
  const change = sendingChangeOf(form)
  const result = await setOwnSending({ channel: textOf(form, 'channel') === 'sms' ? 'sms' : 'email', change })
  refresh()
  return answerOf(result, sendingSaid(change))
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
