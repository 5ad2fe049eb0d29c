'use client'

import { useState } from 'react'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { AreaField, SelectField, TextField } from '#components/desk/form-fields.tsx'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { stageNames } from '#lib/careers/stages.ts'
import { changeTemplate, createTemplate } from '#lib/careers-desk/letters/actions.ts'
import { places } from '#lib/careers-desk/letters/fill-template.ts'
import type { Template } from '#lib/careers-desk/letters/queries.ts'
import { changeTemplateSchema, templateSchema } from '#lib/careers-desk/letters/schema.ts'

const words = { 'changed-meanwhile': 'Пока вы работали, шаблон изменил кто-то другой. Ничего не сохранено и ничего не потеряно: откройте страницу в новой вкладке и сравните.' }

const stages = (['received', 'screening', 'interview', 'offer', 'hired', 'rejected'] as const).map((value) => ({ value, text: stageNames[value] }))

/** A new template, in a window of its own. */
export function NewTemplate() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="s" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Новый шаблон
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Новый шаблон">
        <DeskForm schema={templateSchema} action={createTemplate} defaults={{ name: '', subject: '', body: '', stage: '' as const }} submit="Добавить" done="Шаблон добавлен" columns={2} onDone={() => setOpen(false)}>
          <Fields />
        </DeskForm>
      </Dialog>
    </>
  )
}

/** A template to change; the form goes with its revision. */
export function ChangeTemplate({ template: { id, revision, name, subject, body, stage } }: { readonly template: Template }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="s" variant="secondary" aria-label={`Изменить: ${name}`} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Изменить
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Изменить шаблон">
        <DeskForm
          schema={changeTemplateSchema}
          action={changeTemplate}
          defaults={{ id, revision, name, subject, body, stage: stage === 'withdrawn' || stage === null ? '' : stage }}
          columns={2}
          words={words}
          onDone={() => setOpen(false)}
        >
          <Fields />
        </DeskForm>
      </Dialog>
    </>
  )
}

function Fields() {
  return (
    <>
      <TextField name="name" label="Название" maxLength={80} />
      <SelectField name="stage" label="На каком этапе предлагать" options={stages} empty="На любом" />
      <TextField name="subject" label="Тема" maxLength={150} wide />
      <AreaField name="body" label="Письмо" rows={7} maxLength={6000} hint={`Подстановки: ${Object.entries(places).map(([place, what]) => `{${place}} — ${what}`).join('; ')}`} />
    </>
  )
}
