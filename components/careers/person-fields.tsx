import type { Door } from '#components/auth/use-door.ts'
import { TextField } from '#components/form/text-field.tsx'
import { Field } from '#components/ui/field.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import { why } from './why.ts'

/** Who it is: the parts of the name. */
export function NameFields({ door }: { readonly door: Door }) {
  return (
    <div className="grid items-start gap-x-4 gap-y-5 sm:grid-cols-2">
      <TextField form={door} name="surname" label="Фамилия" autoComplete="family-name" maxLength={60} why={why.surname} />
      <TextField form={door} name="givenName" label="Имя" autoComplete="given-name" maxLength={60} why={why.givenName} />
      <TextField form={door} name="patronymic" label="Отчество" autoComplete="additional-name" maxLength={60} optional why={why.patronymic} />
    </div>
  )
}

export function PhoneField({ door }: { readonly door: Door }) {
  return <TextField form={door} name="phone" label="Телефон" type="tel" inputMode="tel" autoComplete="tel" maxLength={40} why={why.phone} />
}

/** Where the CV or the work can be seen, instead of the file or beside it. */
export function LinkField({ door }: { readonly door: Door }) {
  return (
    <TextField
      form={door} name="cvLink" label="Ссылка на резюме или работы" inputMode="url" autoComplete="url" autoCapitalize="none" spellCheck={false} maxLength={500} optional="quiet"
      hint="Если файла нет или хочется показать больше. Откроем её сами, программа по ней не ходит."
      why={why.cv}
    />
  )
}

export function LetterField({ door: { form, start } }: { readonly door: Door }) {
  return (
    <Field name="letter" label="Сопроводительное письмо" optional why={why.letter} error={form.getFieldState('letter', form.formState).error?.message}>
      {(control) => <Textarea {...control} {...form.register('letter', { onChange: () => form.clearErrors('letter') })} defaultValue={start.letter ?? ''} rows={6} maxLength={4000} />}
    </Field>
  )
}
