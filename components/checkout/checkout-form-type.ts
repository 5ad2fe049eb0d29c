import { get, type UseFormReturn } from 'react-hook-form'
import type { CheckoutValues, FieldName } from './form-values.ts'

export type CheckoutForm = UseFormReturn<CheckoutValues>

/** The message to show at a field. */
export function errorOf(form: CheckoutForm, name: FieldName): string | undefined {
  return form.getFieldState(name, form.formState).error?.message
}

/** What the server says stands in a field: it comes back so from a form that was posted without scripts. */
export function givenOf(form: CheckoutForm, name: FieldName): string {
  const value: unknown = get(form.formState.defaultValues, name)
  return typeof value === 'string' ? value : ''
}
