'use client'

import { DeskForm } from '#components/desk/desk-form.tsx'
import { TextField } from '#components/desk/form-fields.tsx'
import { publishVacancy } from '#lib/careers-desk/vacancies/actions.ts'
import { publishVacancySchema } from '#lib/careers-desk/vacancies/schema.ts'

type Props = {
  readonly id: string
  readonly revision: number
  readonly state: 'draft' | 'planned' | 'shown'
  /** As fields show them; empty is at once and without an end. */
  readonly publishAt: string
  readonly closesAt: string
}

const words = {
  'changed-meanwhile': 'Пока вы смотрели, вакансию изменил кто-то другой. Обновите страницу и прочитайте её ещё раз.',
  'vacancy-closed': 'Вакансия уже закрыта.',
}

/** When a vacancy is shown. */
export function PublishForm({ id, revision, state, publishAt, closesAt }: Props) {
  return (
    <DeskForm
      key={revision}
      schema={publishVacancySchema}
      action={publishVacancy}
      defaults={{ id, revision, publishAt: state === 'shown' ? '' : publishAt, closesAt }}
      submit={state === 'draft' ? 'Опубликовать' : 'Сохранить сроки'}
      done={state === 'draft' ? 'Вакансия опубликована' : 'Сроки сохранены'}
      words={words}
    >
      {state !== 'shown' && <TextField name="publishAt" label="Показать с" type="datetime-local" optional hint="По времени Саратова; пусто — сразу" />}
      <TextField name="closesAt" label="Последний день приёма откликов" type="date" optional hint="Пусто — пока не закроете сами" />
    </DeskForm>
  )
}
