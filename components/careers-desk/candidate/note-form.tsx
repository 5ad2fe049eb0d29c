'use client'

import { DeskForm } from '#components/desk/desk-form.tsx'
import { AreaField } from '#components/desk/form-fields.tsx'
import { addNote } from '#lib/careers-desk/candidates/actions.ts'
import { noteSchema } from '#lib/careers-desk/candidates/schema.ts'

/** Writes a note of a candidate. */
export function NoteForm({ id }: { readonly id: string }) {
  return (
    <DeskForm schema={noteSchema} action={addNote} defaults={{ id, text: '' }} submit="Записать" done="Заметка записана" clear>
      <AreaField name="text" label="Новая заметка" maxLength={4000} rows={2} hint="Кандидат увидит это, если запросит свои данные. Изменить заметку нельзя." />
    </DeskForm>
  )
}
