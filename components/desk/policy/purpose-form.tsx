'use client'

import { DeskForm } from '#components/desk/desk-form.tsx'
import { CheckField, CheckGroupField, SelectField, TextField } from '#components/desk/form-fields.tsx'
import { basisWords, channelWords } from '#components/policy/purpose-words.ts'
import { categories } from '#lib/policy/categories.ts'
import { savePurpose } from '#lib/policy/desk/actions.ts'
import type { Registry } from '#lib/policy/desk/read-registry.ts'
import { purposeFormSchema } from '#lib/policy/desk/schema.ts'
import { termStarts } from '#lib/policy/term-starts.ts'
import type { Purpose } from '#lib/policy/types.ts'
import { policyRefusals } from './version-words.ts'

type Props = {
  /** Null for a new one. */
  readonly purpose: Purpose | null
  readonly seen: string
  readonly clauses: Registry['clauses']
  readonly recipients: Registry['recipients']
  readonly address: string
}

const optionsOf = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, text]) => ({ value, text }))

/** A purpose of the policy's draft: what it is called, which data, on which ground, to whom and for how long. */
export function PurposeForm({ purpose, seen, clauses, recipients, address }: Props) {
  const named = clauses.map(({ number, text }) => ({ value: number, text: `${number}. ${text.length > 90 ? `${text.slice(0, 88)}…` : text}` }))
  // A purpose may refer to a clause that the text has lost: the form shows it, the check of the text tells of it.
  const lost = purpose && !clauses.some(({ number }) => number === purpose.clause) ? [{ value: purpose.clause, text: `${purpose.clause} — в тексте его нет` }] : []
  const gone = purpose?.recipients.filter((code) => !recipients.some((each) => each.code === code)) ?? []
  return (
    <DeskForm
      schema={purposeFormSchema} action={savePurpose} defaults={defaultsOf(purpose, seen)} submit={purpose ? 'Сохранить в черновик' : 'Добавить в черновик'} done="Черновик сохранён" words={policyRefusals} columns={2}
      goTo={purpose ? undefined : address}
    >
      <TextField name="title" label="Название" wide maxLength={200} hint="Так цель называется в политике и у покупателя в кабинете." />
      <TextField name="code" label="Код" maxLength={60} readOnly={purpose !== null} hint={purpose ? 'Не меняется: согласия даны для него.' : 'Латиницей: под этим именем цель знает программа.'} />
      <SelectField name="basis" label="Основание" empty="Выберите" options={optionsOf(basisWords)} hint="Другое основание — другая цель: прежние согласия приостановятся." />
      <SelectField name="clause" label="Пункт политики" wide empty="Выберите" options={[...named, ...lost]} hint="Пункты, которые называют цели. Нового ещё нет в списке? Сначала напишите его в тексте." />
      <CheckGroupField name="categories" label="Какие данные" wide options={optionsOf(categories)} />
      <CheckGroupField name="channels" label="По каким каналам" optional options={optionsOf(channelWords)} />
      <CheckGroupField name="recipients" label="Кому передаём" optional options={[...recipients.map(({ code, name }) => ({ value: code, text: name })), ...gone.map((code) => ({ value: code, text: code }))]} hint="Никого не отмечено — никому." />
      <TextField name="term" label="Срок словами" wide maxLength={200} hint="Теми же словами, что в разделе 5: проверка сравнит их с числом дней." />
      <SelectField name="termStart" label="Срок идёт" empty="Выберите" options={optionsOf(termStarts)} />
      <TextField name="termDays" label="Дней" optional inputMode="numeric" maxLength={5} hint="Пусто — срок кончается самим событием." />
      <CheckField name="doubleOptIn" label="Согласие действует только после подтверждения контакта" wide />
    </DeskForm>
  )
}

function defaultsOf(purpose: Purpose | null, seen: string) {
  if (!purpose) return { seen, was: '', code: '', clause: '', title: '', categories: [], channels: [], recipients: [], term: '', termDays: '', doubleOptIn: false }
  const { code, clause, title, basis, categories: data, channels, recipients, term, termDays, termStart, doubleOptIn } = purpose
  return {
    seen, was: code, code, clause, title, basis, categories: [...data], channels: [...channels], recipients: [...recipients], term, termDays: termDays === null ? '' : String(termDays), termStart, doubleOptIn,
  }
}
