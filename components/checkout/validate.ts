import { type FieldErrors, set } from 'react-hook-form'
import { fieldMessages } from '#lib/action/field-messages.ts'
import { checkoutSchema } from '#lib/checkout/schema.ts'
import type { CheckoutView } from '#lib/checkout/types.ts'
import { type CheckoutValues, inputOf } from './form-values.ts'
import { withRegion } from './with-region.ts'

/** The errors of the form by the server's own schema. Loaded when the form is first touched: the schema outweighs the page. */
export function validate(values: CheckoutValues, view: CheckoutView): FieldErrors<CheckoutValues> {
  const parsed = checkoutSchema.safeParse(inputOf(values, view))
  const errors: FieldErrors<CheckoutValues> = {}
  if (parsed.success) return errors
  for (const [path, message] of Object.entries(withRegion(fieldMessages(parsed.error), values))) set(errors, path, { type: 'invalid', message })
  return errors
}
