'use client'

import { TextField } from '#components/form/text-field.tsx'
import type { PersonalData } from '#lib/customers/types.ts'
import { labels } from './data-words.ts'
import { DatumFacts } from './datum-facts.tsx'
import { FormEnd } from './form-end.tsx'
import type { FormAction } from './form-state.ts'
import { useCustomerForm } from './use-customer-form.ts'
import { why } from './why.ts'

type Props = { readonly data: Pick<PersonalData, (typeof names)[number]>; readonly save: FormAction }

const names = ['surname', 'givenName', 'patronymic'] as const
const autoComplete = { surname: 'family-name', givenName: 'given-name', patronymic: 'additional-name' } as const

/** The three parts of a name, each with its reason, source and history. */
export function NamesForm({ data, save }: Props) {
  const form = useCustomerForm({
    action: save,
    schema: 'names',
    names,
    initial: { surname: data.surname.value ?? '', givenName: data.givenName.value ?? '', patronymic: data.patronymic.value ?? '' },
  })
  return (
    <form {...form.formProps} className="grid gap-6">
      <div className="grid items-start gap-x-4 gap-y-6 xl:grid-cols-3">
        {names.map((name) => (
          <div key={name} className="grid gap-2">
            <input type="hidden" name={`before.${name}`} value={data[name].value ?? ''} />
            <TextField form={form} name={name} label={labels[name]} autoComplete={autoComplete[name]} maxLength={60} optional={name === 'patronymic'} why={why[name]} />
            <DatumFacts label={labels[name]} datum={data[name]} />
          </div>
        ))}
      </div>
      <FormEnd form={form} button="Сохранить имя" />
    </form>
  )
}
