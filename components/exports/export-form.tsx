'use client'

import type { UseFormReturn } from 'react-hook-form'
import type * as z from 'zod'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { AreaField, SelectField, TextField } from '#components/desk/form-fields.tsx'
import { requestExport } from '#lib/exports/actions.ts'
import { categoriesOf, customerShows, exportKindCodes, exportKinds, MOST_ROWS } from '#lib/exports/kinds.ts'
import type { ExportPurposes } from '#lib/exports/purposes-for.ts'
import { exportSchema } from '#lib/exports/schema.ts'
import { categories } from '#lib/policy/categories.ts'
import { groupThousands } from '#lib/text/group-thousands.ts'
import { type Option, optionsOf } from './options.ts'
import { filterFields } from './filter-fields.ts'

const words = {
  'purpose-not-allowed': 'Для этой цели политика не даёт выгружать эти данные. Отказ записан в журнал.',
  'too-many': `Строк больше ${groupThousands(MOST_ROWS)}: сузьте дни или отбор.`,
}

type Values = z.input<typeof exportSchema>
type Props = { readonly purposes: ExportPurposes; readonly regions: readonly Option[] }

const defaults: Values = { kind: 'customers', purpose: '', reason: '', from: '', to: '', show: '', state: '', payment: '', delivery: '', region: '', consent: '', channel: '', holds: '' }

/** Asks for a file: what, for which purpose of the policy, why, whom of, of which days. */
export function ExportForm({ purposes, regions }: Props) {
  return (
    <DeskForm schema={exportSchema} action={requestExport} defaults={defaults} submit="Сделать файл" done="Файл готовится" words={words} columns={2} clear>
      {(form) => <Fields form={form} purposes={purposes} regions={regions} />}
    </DeskForm>
  )
}

function Fields({ form, purposes, regions }: Props & { readonly form: UseFormReturn<Values> }) {
  const kind = exportKindCodes.find((each) => each === form.watch('kind')) ?? 'customers'
  const wanted = form.watch('show')
  const data = categoriesOf(kind, { show: wanted === 'orders' || wanted === 'no-orders' ? wanted : '' })
  const allowed = purposes[kind].filter((purpose) => data.every((category) => purpose.categories.includes(category)))
  return (
    <>
      <SelectField name="kind" label="Что выгрузить" wide options={exportKindCodes.map((value) => ({ value, text: exportKinds[value].title }))} hint={`В файле: ${data.map((each) => categories[each]).join('; ')}. Не больше ${groupThousands(MOST_ROWS)} строк.`} />
      {kind === 'customers' && <SelectField name="show" label="Кого" wide empty="Всех" options={optionsOf(customerShows)} />}
      {filterFields[kind].map(({ name, label, options, empty }) => <SelectField key={name} name={name} label={label} empty={empty} options={name === 'region' ? regions : options} />)}
      <TextField name="from" label="С какого дня" type="date" optional />
      <TextField name="to" label="По какой день" type="date" optional />
      <SelectField name="purpose" label="Цель из политики" wide empty="Выберите" options={allowed.map(({ code, title }) => ({ value: code, text: title }))} />
      <AreaField name="reason" label="Зачем" maxLength={300} hint="Останется в журнале. Чужих данных здесь не пишите." />
    </>
  )
}
