'use client'

import { DeskForm } from '#components/desk/desk-form.tsx'
import { TextField } from '#components/desk/form-fields.tsx'
import { setDays } from '#lib/marketing/triggers/actions.ts'
import { waitDaysSchema } from '#lib/marketing/triggers/schema.ts'
import { refusals } from './campaigns/campaign-words.ts'

type Props = { readonly id: string; readonly revision: number; readonly waitHours: number | null }

/** How many days after the delivery a standing campaign acts; what was approved is approved anew. */
export function DaysForm({ id, revision, waitHours }: Props) {
  return (
    <DeskForm key={revision} schema={waitDaysSchema} action={setDays} defaults={{ id, revision, waitDays: String((waitHours ?? 240) / 24) }} variant="secondary" words={refusals}>
      <TextField name="waitDays" label="Через сколько дней писать" hint="От 1 до 60 после вручения. Согласованное придётся согласовать заново." inputMode="numeric" />
    </DeskForm>
  )
}
