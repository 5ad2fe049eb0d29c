'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { LinkState } from '#components/order/link-form.tsx'
import { inputOf, valuesOf } from '#components/order/return-values.ts'
import { type ReturnState, UNSENT } from '#components/order/return-state.ts'
import { route } from '#components/ui/route.ts'
import { formOf } from '#lib/action/form-of.ts'
import { requestReturn, withdrawReturn } from '#lib/orders/actions.ts'

/** Asks for a return: on to the order, or back with what was chosen and why not. */
export async function sendReturn(_before: ReturnState, given: FormData): Promise<ReturnState> {
  const values = valuesOf(formOf(given))
  const result = await requestReturn(inputOf(values))
  if (!result.ok) return { ...UNSENT, values, code: result.code, fields: result.fields }
  const { next } = result.data
  return (await headers()).has('next-action') ? { ...UNSENT, next } : redirect(route(next))
}

export async function withdraw(_before: LinkState, given: FormData): Promise<LinkState> {
  const result = await withdrawReturn({ number: formOf(given).get('number') })
  return { refusal: result.ok ? null : result.code, next: null }
}
