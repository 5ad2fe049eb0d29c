import type { ComponentProps, ReactNode } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'

type Props = Pick<ComponentProps<'input'>, 'type' | 'inputMode' | 'autoComplete' | 'autoCapitalize' | 'maxLength' | 'spellCheck' | 'autoFocus'> & {
  readonly form: {
    readonly form: UseFormReturn<Record<string, string>>
    /** What stands in the fields before anybody types. */
    readonly start: Readonly<Record<string, string>>
    /** Messages follow every key once the form was sent. */
    readonly checksKeys: boolean
  }
  readonly name: string
  readonly label: string
  readonly hint?: ReactNode
  readonly why?: { readonly text: string; readonly clause: string }
  readonly optional?: boolean | 'quiet'
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
            // A message that is still there is about what still stands there, if only the server could know it.
            onBlur: (event: { target: { value: string } }) => event.target.value && !form.getFieldState(name).error && void form.trigger(name),
          })}
          defaultValue={start[name] ?? ''}
        />
      )}
    </Field>
  )
}
