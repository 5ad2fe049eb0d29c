import type { ReactNode } from 'react'
import { FieldError, fieldId } from '#components/ui/field.tsx'
import { type CheckoutForm, errorOf } from './checkout-form-type.ts'
import { type FieldName, labels } from './form-values.ts'

type Props = { readonly form: CheckoutForm; readonly name: FieldName; readonly children: ReactNode }

/** A group of exclusive choices with its error. Nothing in it is chosen in advance (6.1.1). */
export function Choice({ form, name, children }: Props) {
  const id = fieldId(name)
  const error = errorOf(form, name)
  return (
    <fieldset
      id={id}
      role="radiogroup"
      aria-required
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `${id}-error` : undefined}
      className="grid min-w-0 gap-2"
    >
      <legend className="mb-2 text-sm font-medium">{labels[name]}</legend>
      {children}
      {error && <FieldError id={`${id}-error`} message={error} />}
    </fieldset>
  )
}
