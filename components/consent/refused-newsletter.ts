import { consentRefusal } from '#lib/consent/refusals.ts'
import { type NewsletterAnswer, NOT_SENT } from './newsletter-answer.ts'

type Typed = Pick<NewsletterAnswer, 'email' | 'consents'>

/** Why nothing was sent, in words: at the field that is to blame, or above the button. What was typed comes back. */
export function refusedNewsletter({ code, fields }: { readonly code: string; readonly fields: Readonly<Record<string, string>> }, typed: Typed): NewsletterAnswer {
  const stale = code === 'consent-stale'
  const say = (value: string | undefined) => (value !== undefined && /^[a-z-]+$/.test(value) ? consentRefusal(value, fields) : value)
  const errors = stale ? {} : { email: say(fields.email), consents: say(fields.consents) }
  const told = errors.email !== undefined || errors.consents !== undefined
  return { ...NOT_SENT, ...typed, errors, problem: told ? null : consentRefusal(code, fields), stale }
}
