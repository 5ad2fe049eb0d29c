import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'

/** Which version was in force on a day; works without scripts. */
export function DateForm({ value, error }: { readonly value?: string; readonly error?: string }) {
  return (
    <form action="/privacy/at" className="mt-6 flex flex-wrap items-end gap-3 print:hidden">
      <div className="min-w-48">
        <Field name="at" label="Что действовало на дату" {...(error && { error })}>
          {(control) => <Input {...control} type="date" name="at" required defaultValue={value} />}
        </Field>
      </div>
      <Button type="submit" variant="secondary">
        Показать
      </Button>
    </form>
  )
}
