'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { LinkState } from '#components/order/link-form.tsx'
import { route } from '#components/ui/route.ts'
import { formOf } from '#lib/action/form-of.ts'
import { cancelOrder, payOrder, repeatOrder } from '#lib/orders/actions.ts'

/** To the bank. A script goes there itself: a redirect would first be fetched, which the page's policy forbids. */
export async function pay(_before: LinkState, form: FormData): Promise<LinkState> {
  const result = await payOrder(linkOf(form))
  if (!result.ok) return refused(result.code)
  const { next } = result.data
  return (await headers()).has('next-action') ? { refusal: null, next } : redirect(route(next))
}

/** To the cart with what is still to be had. */
export async function repeat(_before: LinkState, form: FormData): Promise<LinkState> {
  const result = await repeatOrder(linkOf(form))
  return result.ok ? redirect(route(result.data.next)) : refused(result.code)
}

export async function cancel(_before: LinkState, form: FormData): Promise<LinkState> {
  const result = await cancelOrder(linkOf(form))
  return result.ok ? { refusal: null, next: null } : refused(result.code)
}

function refused(code: string): LinkState {
  return { refusal: code, next: null }
}

function linkOf(given: unknown) {
  const form = formOf(given)
  const key = form.get('key')
  return { number: form.get('number'), key: typeof key === 'string' ? key : '' }
}
