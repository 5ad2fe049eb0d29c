'use client'

import { useState } from 'react'
import type * as z from 'zod'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { SelectField, TextField } from '#components/desk/form-fields.tsx'
import type { StaffCall } from '#components/desk/staff-call.ts'
import type { Moved } from '#lib/stock/desk-move.ts'
import { correctCountSchema } from '#lib/stock/desk-schema.ts'
import { stockRefusals } from './words.ts'

type Input = z.input<typeof correctCountSchema>
type Props = { readonly sku: string; readonly seen: number; readonly action: StaffCall<Input, Moved>; readonly onDone: (moved: Moved) => void }

const kinds = [
  { value: 'counted', text: 'Насчитали столько' },
  { value: 'difference', text: 'Разница, + или −' },
] as const

/** Each rendering of the form has an id, by which a double click is booked once; done, the next one begins. */
export function CorrectForm({ sku, seen, action, onDone }: Props) {
  const [formId, setFormId] = useState(() => crypto.randomUUID())
  const done = (moved: Moved) => {
    setFormId(crypto.randomUUID())
    onDone(moved)
  }
  return (
    <DeskForm
      schema={correctCountSchema}
      action={(input: Input) => action({ ...input, sku, formId, seen })}
      defaults={{ sku, formId, seen, kind: 'counted', quantity: '', note: '' }}
      submit="Исправить"
      variant="secondary"
      done={null}
      words={stockRefusals}
      onDone={done}
      clear
      columns={2}
    >
      <SelectField name="kind" label="Что известно" options={kinds} />
      <TextField name="quantity" label="Количество" inputMode="text" />
      <TextField name="note" label="Причина" wide maxLength={500} hint="Останется в журнале движений: пересчёт, брак, пересорт." />
    </DeskForm>
  )
}
