'use client'

import { DeskForm } from '#components/desk/desk-form.tsx'
import { AreaField, SelectField } from '#components/desk/form-fields.tsx'
import { decideClaim } from '#lib/privacy/desk/actions.ts'
import { decisionSchema } from '#lib/privacy/desk/schema.ts'
import { appealRefusals } from './appeal-refusals.ts'

const outcomes = [{ value: 'settled', text: 'Выполняем, чего требуют' }, { value: 'rejected', text: 'Отклоняем' }]

/** The answer to a claim: it leaves at once. */
export function ClaimActions({ number }: { readonly number: number }) {
  return (
    <DeskForm schema={decisionSchema} action={decideClaim} defaults={{ number, outcome: 'settled', text: 'Здравствуйте!\n\n' }} submit="Отправить ответ" variant="primary" done="Ответ отправлен" words={appealRefusals}>
      <SelectField name="outcome" label="Решение" options={outcomes} />
      <AreaField name="text" label="Ответ" rows={8} maxLength={4000} hint="Что сделано или почему нет. Если отклоняете, назовите причину: с ней человек пойдёт в суд." />
    </DeskForm>
  )
}
