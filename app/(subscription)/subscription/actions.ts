'use server'

import { refresh } from 'next/cache'
import type { ChoiceAnswer } from '#components/consent/choice-answer.ts'
import { answerOf } from '#components/consent/answer-of.ts'
import { type NewsletterAnswer, NOT_SENT } from '#components/consent/newsletter-answer.ts'
import { refusedNewsletter } from '#components/consent/refused-newsletter.ts'
import { tokensOf } from '#components/consent/tokens-of.ts'
import { formOf } from '#lib/action/form-of.ts'
import { sendingChangeOf, sendingSaid } from '#components/marketing/sending-form.ts'
import { confirmConsent, setSubscription, subscribe, unsubscribe } from '#lib/consent/actions.ts'
import { setSending } from '#lib/marketing/public/actions.ts'
import { countWithdrawal } from '#lib/marketing/public/count-withdrawal.ts'
import { subscriptionLink } from '#lib/marketing/public/subscription-link.ts'

/** The newsletter form, from whichever page. What was typed comes back only with a refusal. */
export async function subscribeByForm(_before: NewsletterAnswer, given: FormData): Promise<NewsletterAnswer> {
  const form = formOf(given)
  const email = textOf(form, 'email')
  const consents = tokensOf(form)
  const result = await subscribe({ email, consents })
  if (result.ok) return { ...NOT_SENT, email: email.trim(), sent: true }
  return refusedNewsletter(result, { email, consents })
}

export async function confirmByForm(_before: ChoiceAnswer, given: FormData): Promise<ChoiceAnswer> {
  const result = await confirmConsent({ token: textOf(formOf(given), 'token') })
  // The page tells itself what is confirmed now, or that it was too late.
  refresh()
  return answerOf(result, null)
}

/** Field `consents` is the token of the box that was ticked; without a box in the form it is empty, which withdraws. */
export async function chooseByLink(_before: ChoiceAnswer, given: FormData): Promise<ChoiceAnswer> {
  const form = formOf(given)
  const consent = form.get('consents')
  if (consent === null) return { refusal: 'Чтобы подписаться, отметьте согласие.', said: null }
  const withdraws = consent === ''
  const { token, message } = subscriptionLink(textOf(form, 'token'))
  const purpose = textOf(form, 'purpose')
  const result = await setSubscription({ token, purpose, channel: textOf(form, 'channel'), consent: withdraws ? null : textOf(form, 'consents') })
  if (message && result.ok && result.data.withdrew) await countWithdrawal(message, purpose)
  refresh()
  const ended = purpose === 'mail-counting' ? 'Письма больше не\u00a0отмечаются, прежние отметки удалены.' : 'Вы отписаны.'
  return answerOf(result, withdraws ? ended : 'Записали согласие.')
}

export async function unsubscribeByForm(_before: ChoiceAnswer, given: FormData): Promise<ChoiceAnswer> {
  const { token, message } = subscriptionLink(textOf(formOf(given), 'token'))
  const result = await unsubscribe({ token })
  if (message && result.ok && result.data.count > 0) await countWithdrawal(message, null)
  refresh()
  return answerOf(result, 'Вы отписаны от всего. Больше ничего рекламного сюда не\u00a0отправим.')
}

/** Field `days` begins or ends a pause, `perWeek` says how often. */
export async function setSendingByLink(_before: ChoiceAnswer, given: FormData): Promise<ChoiceAnswer> {
  const form = formOf(given)
  const change = sendingChangeOf(form)
  const result = await setSending({ token: textOf(form, 'token'), change })
  refresh()
  return answerOf(result, sendingSaid(change))
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
