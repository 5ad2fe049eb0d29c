'use server'

import { redirect } from 'next/navigation'
import { route } from '#components/ui/route.ts'
import type { ActionResult } from '#lib/action/action.ts'
import { cancelOrder, payOrder, repeatOrder } from '#lib/orders/actions.ts'

/** To the bank. */
export async function pay(_before: string | null, form: FormData): Promise<string | null> {
  return go(await payOrder(linkOf(form)))
}

/** To the cart with what is still to be had. */
export async function repeat(_before: string | null, form: FormData): Promise<string | null> {
  return go(await repeatOrder(linkOf(form)))
}

export async function cancel(_before: string | null, form: FormData): Promise<string | null> {
  const result = await cancelOrder(linkOf(form))
  return result.ok ? null : result.code
}

function go(result: ActionResult<{ next: string }>): string {
  return result.ok ? redirect(route(result.data.next)) : result.code
}

function linkOf(form: FormData) {
  const key = form.get('key')
  return { number: form.get('number'), key: typeof key === 'string' ? key : '' }
}
