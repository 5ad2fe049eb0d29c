'use client'

import { useFormContext } from 'react-hook-form'
import { Confirm } from '#components/desk/confirm.tsx'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { AreaField, TextField } from '#components/desk/form-fields.tsx'
import type { RefusalWords } from '#components/desk/refusal-words.ts'
import { FieldError } from '#components/ui/field.tsx'
import { decide, handOver, record } from '#lib/privacy/desk/authority-actions.ts'
import { handOverSchema, recordSchema } from '#lib/privacy/desk/authority-schema.ts'

const words: RefusalWords = {
  decided: 'Уже решено.',
  'same-person': 'Вы уже высказались: решает другой человек.',
  'not-granted': 'Двое не разрешили: выдавать нечего.',
  'no-person': 'Такой контакт никто не подтверждал.',
  'not-given': 'Этих данных государственным органам не выдаём: их нет в перечне получателя.',
}

/** Who asks, by what law, for what. */
export function RecordRequest() {
  return (
    <DeskForm schema={recordSchema} action={record} defaults={{ body: '', law: '', scope: '' }} submit="Внести в журнал" variant="secondary" done="Запрос внесён" words={words} goTo={({ number }) => `/desk/disclosures/authority/${number}`}>
      <TextField name="body" label="Орган" maxLength={300} />
      <TextField name="law" label="Закон и статья" maxLength={300} />
      <AreaField name="scope" label="Чьи данные и какие" rows={3} maxLength={2000} />
    </DeskForm>
  )
}

/** Two persons decide, one after the other. */
export function Decide({ number, first }: { readonly number: number; readonly first: boolean }) {
  const question = <p>{first ? 'Вас запишем первым. Решит второй, другой человек.' : 'Вы решаете: изменить это потом нельзя.'}</p>
  const done = first ? 'Записано: решит другой человек' : 'Решено'
  if (first) return <Confirm text="Рассмотрено, передать второму" variant="primary" title="Рассмотреть запрос" sure="Рассмотрено" question={question} action={decide} inputOf={() => ({ number, decision: 'granted' as const })} done={done} words={words} />
  return (
    <div className="flex flex-wrap gap-2">
      <Confirm text="Разрешить выдачу" variant="primary" title="Разрешить выдачу" sure="Разрешить" question={question} action={decide} inputOf={() => ({ number, decision: 'granted' as const })} done={done} words={words} />
      <Confirm text="Отказать органу" variant="danger" title="Отказать органу" sure="Отказать" question={question} action={decide} inputOf={() => ({ number, decision: 'refused' as const })} done={done} words={words} />
    </div>
  )
}

type Choice = { readonly code: string; readonly title: string }

/** Makes the file of what was granted; the register has its line before. */
export function HandOver({ number, categories }: { readonly number: number; readonly categories: readonly Choice[] }) {
  return (
    <DeskForm schema={handOverSchema} action={handOver} defaults={{ number, contact: '', categories: [] }} submit="Выдать файл" variant="primary" done="Передача записана, файл готов" words={words} onDone={save}>
      <TextField name="contact" label="Почта или мобильный того, о ком запрос" inputMode="email" />
      <Categories categories={categories} />
    </DeskForm>
  )
}

function Categories({ categories }: { readonly categories: readonly Choice[] }) {
  const { register, getFieldState, formState } = useFormContext()
  const error = getFieldState('categories', formState).error?.message
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-sm font-medium">Что разрешено</legend>
      {categories.map(({ code, title }) => (
        <label key={code} className="flex min-h-8 items-center gap-2 text-sm max-sm:min-h-11">
          <input type="checkbox" value={code} {...register('categories')} className="check" />
          {title}
        </label>
      ))}
      {error !== undefined && <FieldError id="categories-error" message={error} />}
    </fieldset>
  )
}

function save({ name, json }: { readonly name: string; readonly json: string }): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([json], { type: 'application/json' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
