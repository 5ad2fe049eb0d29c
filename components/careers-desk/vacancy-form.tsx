'use client'

import { DeskForm } from '#components/desk/desk-form.tsx'
import { AreaField, CheckField, SelectField, TextField } from '#components/desk/form-fields.tsx'
import { employmentWords, workplaceWords } from '#lib/careers/work-words.ts'
import { changeVacancy, createVacancy } from '#lib/careers-desk/vacancies/actions.ts'
import { changeVacancySchema, createVacancySchema, type VacancyForm as Values } from '#lib/careers-desk/vacancies/schema.ts'
import { QuestionFields } from './question-fields.tsx'

type Words = { readonly teams: readonly string[]; readonly cities: readonly string[] }

const words = {
  'changed-meanwhile': 'Пока вы работали, вакансию изменил кто-то другой. Ничего не сохранено и ничего не потеряно: откройте её в новой вкладке, сравните и внесите изменения там.',
  'vacancy-closed': 'Вакансия закрыта: она больше не меняется. Сделайте копию.',
}

const optionsOf = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, text]) => ({ value, text }))

/** A new vacancy; it begins as a draft. */
export function NewVacancyForm({ defaults, known }: { readonly defaults: Values; readonly known: Words }) {
  return (
    <DeskForm schema={createVacancySchema} action={createVacancy} defaults={defaults} submit="Создать черновик" done="Черновик создан" goTo={({ id }) => `/desk/vacancies/${id}`} columns={2} words={words}>
      <Fields known={known} />
    </DeskForm>
  )
}

type ChangeProps = { readonly defaults: Values & { readonly id: string; readonly revision: number }; readonly known: Words; /** Its address has been seen. */ readonly published: boolean }

/** A vacancy to change; the form goes with its revision, so that nobody overwrites what they have not seen. */
export function ChangeVacancyForm({ defaults, known, published }: ChangeProps) {
  return (
    <DeskForm key={defaults.revision} schema={changeVacancySchema} action={changeVacancy} defaults={defaults} columns={2} words={words}>
      <Fields known={known} published={published} />
    </DeskForm>
  )
}

function Fields({ known, published = false }: { readonly known: Words; readonly published?: boolean }) {
  return (
    <>
      <TextField name="title" label="Название" maxLength={120} wide={published} />
      {!published && <TextField name="slug" label="Адрес страницы" optional maxLength={80} hint="Латиницей; пусто — сделаем из названия. После публикации не меняется" />}
      <TextField name="team" label="Команда" maxLength={60} list="known-teams" />
      <TextField name="city" label="Город" maxLength={80} list="known-cities" />
      <SelectField name="employment" label="Занятость" options={optionsOf(employmentWords)} />
      <SelectField name="workplace" label="Где работать" options={optionsOf(workplaceWords)} />
      <TextField name="salaryFrom" label="Зарплата от, ₽ в месяц" inputMode="numeric" optional />
      <TextField name="salaryTo" label="До, ₽ в месяц" inputMode="numeric" optional />
      <CheckField name="salaryGross" label="До вычета налога" wide />
      <AreaField name="summary" label="Коротко" rows={2} maxLength={300} hint="Одно-два предложения: для списка, поиска и тех, кому дали ссылку" />
      <AreaField name="description" label="О работе" rows={6} hint="Абзацы разделяет пустая строка" />
      <AreaField name="duties" label="Чем предстоит заниматься" rows={4} optional hint="По одному в строке" />
      <AreaField name="requirements" label="Что важно" rows={4} optional hint="По одному в строке" />
      <AreaField name="conditions" label="Что предлагаем" rows={4} optional hint="По одному в строке" />
      <AreaField name="criteria" label="Что оцениваем" rows={3} optional hint="Критерии оценочного листа, по одному в строке; кандидат их не видит" />
      <QuestionFields />
      <datalist id="known-teams">{known.teams.map((team) => <option key={team}>{team}</option>)}</datalist>
      <datalist id="known-cities">{known.cities.map((city) => <option key={city}>{city}</option>)}</datalist>
    </>
  )
}
