'use server'

import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Outcome } from '#components/account/action-form.tsx'
import { tokensOf } from '#components/consent/tokens-of.ts'
import { route } from '#components/ui/route.ts'
import { type ReviewFormState, PRISTINE } from '#components/reviews/form-state.ts'
import { formOf } from '#lib/action/form-of.ts'
import { dropPhoto, remove, write } from '#lib/reviews/actions.ts'
import { reviewRefusal } from '#lib/reviews/refusals.ts'

const text = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** The form of a review. With scripts the page sends its photos first and leads on by itself. */
export async function keepReview(_before: ReviewFormState, given: FormData): Promise<ReviewFormState> {
  const form = formOf(given)
  const values = { rating: text(form, 'rating'), text: text(form, 'text'), consents: tokensOf(form) }
  const line = text(form, 'line')
  const result = await write({ ...values, line })
  if (result.ok) return (await headers()).has('next-action') ? { ...PRISTINE, id: result.data.id } : redirect(route(`/account/reviews/${line}?saved=1`))
  const { code, fields } = result
  const told = Object.fromEntries(Object.entries(fields).flatMap(([name, said]) => (['rating', 'text', 'consents'].includes(name) ? [[name, reviewRefusal(said, fields)]] : [])))
  return { ...PRISTINE, values, fields: told, problem: Object.keys(told).length > 0 ? null : reviewRefusal(code, fields) }
}

export async function removeReview(_before: Outcome, given: FormData): Promise<Outcome> {
  const result = await remove({ id: text(formOf(given), 'id') })
  refresh()
  return { refusal: result.ok ? null : reviewRefusal(result.code, result.fields) }
}

export async function dropReviewPhoto(_before: Outcome, given: FormData): Promise<Outcome> {
  const result = await dropPhoto({ id: text(formOf(given), 'id') })
  refresh()
  return { refusal: result.ok ? null : reviewRefusal(result.code, result.fields) }
}
