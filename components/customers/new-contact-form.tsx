'use client'

import { TextField } from '#components/form/text-field.tsx'
import type { DoorKind } from '#lib/customers/types.ts'
import { changeWords } from './change-words.ts'
import { FormEnd } from './form-end.tsx'
import type { FormAction } from './form-state.ts'
import { useCustomerForm } from './use-customer-form.ts'
import { why } from './why.ts'

type Props = { readonly kind: DoorKind; readonly start: FormAction }

const names = ['value'] as const

/** Which e-mail or mobile is to take the place of the old one. */
export function NewContactForm({ kind, start }: Props) {
  const form = useCustomerForm({ action: start, schema: 'newContact', names, initial: { kind, value: '' } })
  const look = kind === 'email' ? ({ type: 'email', inputMode: 'email', autoComplete: 'email', maxLength: 254 } as const) : ({ type: 'tel', inputMode: 'tel', autoComplete: 'tel', maxLength: 40 } as const)
  return (
    <form {...form.formProps} className="grid max-w-lg gap-6">
      <input type="hidden" name="kind" value={kind} />
      <TextField form={form} name="value" label={changeWords[kind].field} {...look} autoCapitalize="none" spellCheck={false} why={why[kind]} />
      <FormEnd form={form} button="Отправить код" />
    </form>
  )
}
