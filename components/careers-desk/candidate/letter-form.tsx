'use client'

import { useState } from 'react'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { AreaField, TextField } from '#components/desk/form-fields.tsx'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { sendLetter } from '#lib/careers-desk/letters/actions.ts'
import type { Template } from '#lib/careers-desk/letters/queries.ts'
import { sendLetterSchema } from '#lib/careers-desk/letters/schema.ts'
import type { ApplicationStage } from '#lib/db/generated/enums.ts'

type Props = { readonly id: string; readonly stage: ApplicationStage; readonly templates: readonly Template[] }

const words = { withdrawn: 'Кандидат отозвал отклик: ему больше не пишут.' }

/** Writes to a candidate, from a template or in one's own words. */
export function LetterForm({ id, stage, templates }: Props) {
  const [open, setOpen] = useState(false)
  const fitting = templates.filter((template) => template.stage === null || template.stage === stage)
  const [chosen, setChosen] = useState(0)
  const template = fitting[chosen - 1]
  return (
    <>
      <Button size="s" variant="secondary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Написать
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Письмо кандидату">
        <div className="grid gap-3 text-sm">
          <p className="text-pretty text-muted">Письмо служебное: только об&nbsp;отклике. Слова рекламы в&nbsp;нём не&nbsp;пройдут.</p>
          {fitting.length > 0 && (
            <div className="flex flex-wrap gap-2">
              {fitting.map(({ id: key, name }, index) => (
                <Button key={key} size="s" variant="secondary" aria-pressed={chosen === index + 1} onClick={() => setChosen(index + 1)}>
                  {name}
                </Button>
              ))}
            </div>
          )}
          <DeskForm
            key={chosen}
            schema={sendLetterSchema}
            action={sendLetter}
            defaults={{ id, subject: template?.subject ?? '', body: template?.body ?? '' }}
            submit="Отправить"
            done="Письмо отправлено"
            words={words}
            onDone={() => setOpen(false)}
          >
            <TextField name="subject" label="Тема" maxLength={150} />
            <AreaField name="body" label="Письмо" rows={10} maxLength={6000} hint="Подстановки: {имя}, {вакансия}, {отклик}, {причина}" />
          </DeskForm>
        </div>
      </Dialog>
    </>
  )
}
