'use client'

import { useState } from 'react'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { AreaField } from '#components/desk/form-fields.tsx'
import { addNote } from '#lib/orders/desk/actions.ts'
import { noteSchema } from '#lib/orders/desk-schema.ts'
import { orderWords } from './words.ts'

/** One more note; a new key after each. */
export function NoteForm({ number }: { readonly number: number }) {
  const [key, setKey] = useState(() => crypto.randomUUID())
  return (
    <DeskForm
      key={key}
      schema={noteSchema}
      action={addNote}
      defaults={{ number, key, text: '' }}
      submit="Записать"
      variant="secondary"
      done="Заметка записана"
      words={orderWords}
      onDone={() => setKey(crypto.randomUUID())}
    >
      <AreaField name="text" label="Новая заметка" rows={2} maxLength={2000} hint="Об исполнении заказа. Уничтожается вместе с данными покупателя; покупатель увидит её, если запросит свои данные." />
    </DeskForm>
  )
}
