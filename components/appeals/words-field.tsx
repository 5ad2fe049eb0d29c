import { Field } from '#components/ui/field.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import type { Door } from '#components/auth/use-door.ts'

type Props = { readonly door: Door; readonly label: string; readonly hint: string; readonly optional?: boolean; readonly why: { readonly text: string; readonly clause: string } }

/** What somebody writes in their own words. */
export function WordsField({ door: { form, start }, label, hint, optional = false, why }: Props) {
  return (
    <Field name="text" label={label} hint={hint} why={why} optional={optional ? 'quiet' : false} error={form.getFieldState('text', form.formState).error?.message}>
      {(control) => (
        <Textarea {...control} {...form.register('text', { onChange: () => form.clearErrors('text') })} defaultValue={start.text ?? ''} rows={5} maxLength={4000} />
      )}
    </Field>
  )
}
