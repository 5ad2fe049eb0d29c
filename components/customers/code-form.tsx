'use client'

import { useEffect } from 'react'
import { TextField } from '#components/form/text-field.tsx'
import { fieldId } from '#components/ui/field.tsx'
import type { DoorKind, Half } from '#lib/customers/types.ts'
import { changeWords } from './change-words.ts'
import { codeField } from './form-input.ts'
import { FormEnd } from './form-end.tsx'
import type { FormAction } from './form-state.ts'
import { useCustomerForm } from './use-customer-form.ts'

type Props = { readonly kind: DoorKind; readonly half: Half; readonly current: boolean; readonly enter: FormAction }

/** Lists that stay the same from render to render. */
const namesOf = { old: [codeField('old')], new: [codeField('new')] } as const

/** The code that proves one side of a change. The cursor waits in the first one that is still to be entered. */
export function CodeForm({ kind, half, current, enter }: Props) {
  const name = codeField(half)
  const words = changeWords[kind]
  const form = useCustomerForm({ action: enter, schema: 'code', names: namesOf[half], initial: { kind, half, [name]: '' } })
  useEffect(() => {
    if (current) document.getElementById(fieldId(name))?.focus()
  }, [current, name])
  return (
    <form {...form.formProps} className="grid max-w-md gap-4">
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="half" value={half} />
      <TextField
        form={form}
        name={name}
        label={half === 'old' ? words.oldCode : words.newCode}
        inputMode="numeric"
        autoComplete="one-time-code"
        spellCheck={false}
        maxLength={20}
      />
      <FormEnd form={form} button="Подтвердить" />
    </form>
  )
}
