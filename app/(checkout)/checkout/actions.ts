'use server'

import { redirect, RedirectType } from 'next/navigation'
import { inputOf, valuesOf } from '#components/checkout/form-values.ts'
import type { PlainState } from '#components/checkout/plain-state.ts'
import { withRegion } from '#components/checkout/with-region.ts'
import { tokensOf } from '#components/consent/tokens-of.ts'
import { route } from '#components/ui/route.ts'
import { formOf } from '#lib/action/form-of.ts'
import { placeOrder } from '#lib/checkout/actions.ts'
import { getCheckout } from '#lib/checkout/queries.ts'

/** Places the order of a form that was posted without scripts: goes on to `next`, or comes back with values and messages. */
export async function placePlainly(_before: PlainState, given: FormData): Promise<PlainState> {
  const form = formOf(given)
  const values = valuesOf(form)
  const cartId = form.get('cartId')
  const result = await placeOrder({
    ...inputOf(values, await getCheckout()),
    // Those that the page showed, not those of now.
    cartId: typeof cartId === 'string' ? cartId : '',
    expectedTotal: Number(form.get('expectedTotal')),
    consents: tokensOf(form),
  })
  if (result.ok) redirect(route(result.data.next), RedirectType.replace)
  return { values, code: result.code, fields: withRegion(result.fields, values) }
}
