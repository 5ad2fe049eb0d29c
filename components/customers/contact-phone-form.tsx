'use client'

import { TextField } from '#components/form/text-field.tsx'
import type { Datum } from '#lib/customers/types.ts'
import { labels, shown } from './data-words.ts'
import { DatumFacts } from './datum-facts.tsx'
import { FormEnd } from './form-end.tsx'
import type { FormAction } from './form-state.ts'
import { useCustomerForm } from './use-customer-form.ts'
import { why } from './why.ts'

type Props = { readonly datum: Datum; readonly save: FormAction }

const names = ['contactPhone'] as const

/** Where the shop may call about an order; may stay empty. */
export function ContactPhoneForm({ datum, save }: Props) {
  const form = useCustomerForm({ action: save, schema: 'contactPhone', names, initial: { contactPhone: datum.value === null ? '' : shown(datum.value) } })
  return (
    <form {...form.formProps} className="grid max-w-lg gap-6">
      <input type="hidden" name="before.contactPhone" value={datum.value ?? ''} />
      <div className="grid gap-2">
        <TextField form={form} name="contactPhone" label={labels.contactPhone} type="tel" inputMode="tel" autoComplete="tel" maxLength={40} optional why={why.contactPhone} />
        <DatumFacts label={labels.contactPhone} datum={datum} />
      </div>
      <FormEnd form={form} button="Сохранить телефон" />
    </form>
  )
}
