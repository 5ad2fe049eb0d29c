'use client'

import { DeskForm } from '#components/desk/desk-form.tsx'
import { TextField } from '#components/desk/form-fields.tsx'
import { setHours } from '#lib/marketing/triggers/actions.ts'
import { waitHoursSchema } from '#lib/marketing/triggers/schema.ts'
import { refusals } from './campaigns/campaign-words.ts'

type Props = { readonly id: string; readonly revision: number; readonly waitHours: number | null }

/** After how many hours a standing campaign acts; what was approved is approved anew. */
export function HoursForm({ id, revision, waitHours }: Props) {
  return (
    <DeskForm key={revision} schema={waitHoursSchema} action={setHours} defaults={{ id, revision, waitHours: String(waitHours ?? 24) }} variant="secondary" words={refusals}>
      <TextField name="waitHours" label="Через сколько часов писать" hint="От 1 до 336. Согласованное придётся согласовать заново." inputMode="numeric" />
    </DeskForm>
  )
}
