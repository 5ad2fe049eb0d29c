import type { ComponentProps, ReactNode } from 'react'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import type { CustomerForm } from './use-customer-form.ts'
import type { Why } from './why.ts'

type Props = Pick<ComponentProps<'input'>, 'type' | 'inputMode' | 'autoComplete' | 'autoCapitalize' | 'maxLength' | 'spellCheck'> & {
  readonly form: CustomerForm
  readonly name: string
  readonly label: string
  readonly hint?: ReactNode
  readonly why?: Why
  readonly optional?: boolean
}

/**
 * A line of text; checked when it is left, unless it is empty (an empty one is told at the end). A message goes with the first
 * key, not when the field is left: the button below would move away under the pointer that is just pressing it.
 */
export function TextField({ form: { form, start, checksKeys }, name, label, hint, why, optional, ...input }: Props) {
  return (
    <Field name={name} label={label} hint={hint} why={why} optional={optional} error={form.getFieldState(name, form.formState).error?.message}>
      {(control) => (
        <Input
          {...input}
          {...control}
          {...form.register(name, {
            onChange: () => !(checksKeys && form.formState.isSubmitted) && form.clearErrors(name),
            onBlur: (event: { target: { value: string } }) => event.target.value && void form.trigger(name),
          })}
          defaultValue={start[name] ?? ''}
        />
      )}
    </Field>
  )
}
