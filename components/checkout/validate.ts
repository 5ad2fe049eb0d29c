import { type FieldErrors, set } from 'react-hook-form'
import { fieldMessages } from '#lib/action/field-messages.ts'
import { checkoutRefusal } from '#lib/checkout/refusals.ts'
import { checkoutSchema } from '#lib/checkout/schema.ts'
import type { CheckoutView } from '#lib/checkout/types.ts'
import { checkoutSum } from './checkout-sum.ts'
import { type CheckoutValues, inputOf } from './form-values.ts'
import { withRegion } from './with-region.ts'

/** The errors of the form by the server's own schema. Loaded when the form is first touched: the schema outweighs the page. */
export function validate(values: CheckoutValues, view: CheckoutView): FieldErrors<CheckoutValues> {
  const input = inputOf(values, view)
  const parsed = checkoutSchema.safeParse(input)
  const errors: FieldErrors<CheckoutValues> = {}
  const { most } = checkoutSum(view, values)
  if ((input.bonus ?? 0) > most) set(errors, 'bonus', { type: 'invalid', message: checkoutRefusal('bonus-most', { most: String(most) }) })
  if (parsed.success) return errors
  for (const [path, message] of Object.entries(withRegion(fieldMessages(parsed.error), values))) set(errors, path, { type: 'invalid', message })
  return errors
}
