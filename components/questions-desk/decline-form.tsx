'use client'

import { DeskForm } from '#components/desk/desk-form.tsx'
import { SelectField } from '#components/desk/form-fields.tsx'
import { decline } from '#lib/questions-desk/actions.ts'
import { declineSchema } from '#lib/questions-desk/schema.ts'
import { questionRefusals, reasons } from './question-words.ts'

const options = Object.entries(reasons).map(([value, text]) => ({ value, text: text.charAt(0).toUpperCase() + text.slice(1) }))

/** Closes a question without an answer. */
export function DeclineForm({ number, revision }: { readonly number: number; readonly revision: number }) {
  return (
    <DeskForm
      schema={declineSchema} action={decline} defaults={{ number, revision, reason: 'off_topic' }} submit="Закрыть без ответа" variant="secondary" done="Вопрос закрыт" words={questionRefusals}
      endings={['question-closed']}
    >
      <SelectField name="reason" label="Почему" options={options} hint="Покупатель получит письмо о том, где на такой вопрос ответят. О спаме не пишем никому." />
    </DeskForm>
  )
}
