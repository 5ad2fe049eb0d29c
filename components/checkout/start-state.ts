import type { CheckoutView } from '#lib/checkout/types.ts'
import { type PlainState, PRISTINE } from './plain-state.ts'
import { placeOf } from './saved-place.ts'

/** The form as it opens: what a customer has told before stands in it, and the address they want offered first. */
export function startState({ buyer }: CheckoutView): PlainState {
  if (!buyer) return PRISTINE
  const [first] = buyer.addresses
  return { ...PRISTINE, values: { contact: { ...buyer.contact }, ...(first && { delivery: placeOf(first) }) } }
}
