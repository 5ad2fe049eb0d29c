'use client'

import { useState } from 'react'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { AreaField, SelectField } from '#components/desk/form-fields.tsx'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { offerVacancy } from '#lib/careers-desk/pool/actions.ts'
import { offerVacancySchema } from '#lib/careers-desk/pool/schema.ts'

type Props = { readonly applicationId: string; readonly number: number; readonly vacancies: readonly { readonly id: string; readonly title: string }[] }

const words = {
  'not-found': 'Кандидата больше нет в резерве.',
  'vacancy-closed': 'Эта вакансия уже не открыта.',
  'already-applied': 'На эту вакансию кандидат уже откликался.',
}

/** Writes to somebody in the talent pool of a vacancy. */
export function OfferVacancy({ applicationId, number, vacancies }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="s" variant="secondary" aria-label={`Предложить вакансию: отклик № ${number}`} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Предложить
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Предложить вакансию">
        <div className="grid gap-3 text-left text-sm">
          <p className="text-pretty text-muted">Кандидату из&nbsp;резерва уйдёт письмо со&nbsp;ссылкой на&nbsp;вакансию. Ответит он, только если захочет.</p>
          <DeskForm schema={offerVacancySchema} action={offerVacancy} defaults={{ applicationId, vacancyId: '', words: '' }} submit="Отправить" done="Письмо отправлено" words={words} onDone={() => setOpen(false)}>
            <SelectField name="vacancyId" label="Вакансия" empty="Выберите" options={vacancies.map(({ id, title }) => ({ value: id, text: title }))} />
            <AreaField name="words" label="От себя" rows={3} maxLength={1000} optional hint="Почему вспомнили именно о нём" />
          </DeskForm>
        </div>
      </Dialog>
    </>
  )
}
