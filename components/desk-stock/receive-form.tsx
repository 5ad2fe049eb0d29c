'use client'

import type * as z from 'zod'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { TextField } from '#components/desk/form-fields.tsx'
import type { StaffCall } from '#components/desk/staff-call.ts'
import type { Moved } from '#lib/stock/desk-move.ts'
import { receiveDeliverySchema } from '#lib/stock/desk-schema.ts'
import { stockRefusals } from './words.ts'

type Input = z.input<typeof receiveDeliverySchema>
type Props = { readonly sku: string; readonly action: StaffCall<Input, Moved>; readonly onDone: (moved: Moved) => void }

export function ReceiveForm({ sku, action, onDone }: Props) {
  return (
    <DeskForm schema={receiveDeliverySchema} action={action} defaults={{ sku, received: '', document: '' }} submit="Принять" done={null} words={stockRefusals} onDone={onDone} clear columns={2}>
      <TextField name="received" label="Сколько приняли" inputMode="numeric" />
      <TextField name="document" label="Номер накладной" hint="Одну накладную по артикулу проводят один раз." />
    </DeskForm>
  )
}
