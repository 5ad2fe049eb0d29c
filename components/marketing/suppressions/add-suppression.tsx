'use client'

import { DeskForm } from '#components/desk/desk-form.tsx'
import { AreaField, SelectField, TextField } from '#components/desk/form-fields.tsx'
import { add } from '#lib/marketing/gate/actions.ts'
import { addSuppressionSchema } from '#lib/marketing/gate/desk-schema.ts'
import { reasonWords, staffReasons } from '#lib/marketing/gate/suppression-words.ts'
import { scopeWords } from './scope-words.ts'

const DONE = 'Внесено: реклама сюда больше не\u00a0уйдёт'

const words = { 'already-suppressed': 'Этот контакт уже в\u00a0стоп-листе по\u00a0той же причине.' }

/** Puts a contact on the stop list. */
export function AddSuppression() {
  return (
    <DeskForm
      schema={addSuppressionSchema} action={add} defaults={{ contact: '', scope: 'all', reason: 'staff', note: '' }} submit="Внести" done={DONE} columns={3} words={words} clear
    >
      <TextField name="contact" label="Почта или мобильный" maxLength={254} hint="Сохранится только необратимый отпечаток" />
      <SelectField name="scope" label="Что не слать" options={Object.entries(scopeWords).map(([value, text]) => ({ value, text }))} />
      <SelectField name="reason" label="Почему" options={staffReasons.map((value) => ({ value, text: reasonWords[value] }))} />
      <AreaField name="note" label="На чём основано" rows={2} maxLength={300} hint="Номер обращения или слова звонившего — без имени, адреса и номера" />
    </DeskForm>
  )
}
