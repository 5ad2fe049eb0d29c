import type { ComponentProps, ReactNode } from 'react'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { type CheckoutForm, errorOf, givenOf } from './checkout-form-type.ts'
import { type FieldName, labels } from './form-values.ts'

type Props = Pick<ComponentProps<'input'>, 'type' | 'inputMode' | 'autoComplete' | 'maxLength'> & {
  readonly form: CheckoutForm
  readonly name: FieldName
  readonly hint?: ReactNode
  readonly why?: { readonly text: string; readonly clause: string }
  readonly optional?: boolean
}

/**
 * A line of text of the checkout; checked when it is left, unless it is empty (an empty one is told at the end). A message goes
 * with the first key, not when the field is left: what is below would move away under the pointer that is just pressing it.
 */
export function TextField({ form, name, hint, why, optional, ...input }: Props) {
  const error = errorOf(form, name)
  return (
    <Field name={name} label={labels[name]} hint={hint} why={why} optional={optional} error={error}>
      {(control) => (
        <Input
          {...input}
          {...control}
          {...form.register(name, {
            onChange: () => !form.formState.isSubmitted && form.clearErrors(name),
            // A message that is still there is about what still stands there, if only the server could know it.
            onBlur: (event: { target: { value: string } }) => event.target.value && !form.getFieldState(name).error && void form.trigger(name),
          })}
          defaultValue={givenOf(form, name)}
        />
      )}
    </Field>
  )
}
