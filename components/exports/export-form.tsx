'use client'

import { DeskForm } from '#components/desk/desk-form.tsx'
import { AreaField, SelectField, TextField } from '#components/desk/form-fields.tsx'
import { requestExport } from '#lib/exports/actions.ts'
import { exportKindCodes, exportKinds } from '#lib/exports/kinds.ts'
import type { ExportPurposes } from '#lib/exports/purposes-for.ts'
import { exportSchema } from '#lib/exports/schema.ts'
import { categories } from '#lib/policy/categories.ts'

const words = { 'purpose-not-allowed': 'Для этой цели политика не даёт выгружать эти данные. Отказ записан в журнал.' }

/** Asks for a file: what, for which purpose of the policy, why, of which days. */
export function ExportForm({ purposes }: { readonly purposes: ExportPurposes }) {
  return (
    <DeskForm schema={exportSchema} action={requestExport} defaults={{ kind: 'customers', purpose: '', reason: '', from: '', to: '' }} submit="Сделать файл" done="Файл готовится" words={words} columns={2} clear>
      {(form) => {
        const kind = exportKindCodes.find((each) => each === form.watch('kind')) ?? 'customers'
        return (
          <>
            <SelectField name="kind" label="Что выгрузить" wide options={exportKindCodes.map((value) => ({ value, text: exportKinds[value].title }))} hint={`В файле: ${exportKinds[kind].categories.map((each) => categories[each]).join('; ')}.`} />
            <SelectField name="purpose" label="Цель из политики" wide empty="Выберите" options={purposes[kind].map(({ code, title }) => ({ value: code, text: title }))} />
            <AreaField name="reason" label="Зачем" maxLength={300} hint="Останется в журнале. Чужих данных здесь не пишите." />
            <TextField name="from" label="С какого дня" type="date" optional />
            <TextField name="to" label="По какой день" type="date" optional />
          </>
        )
      }}
    </DeskForm>
  )
}
