'use client'

import { useFieldArray, useFormContext } from 'react-hook-form'
import { AreaField, CheckField, SelectField, TextField } from '#components/desk/form-fields.tsx'
import { Button } from '#components/ui/button.tsx'

const kinds = [
  { value: 'text', text: 'Своими словами' },
  { value: 'yes_no', text: 'Да или нет' },
  { value: 'choice', text: 'Один из ответов' },
]

const MOST = 10

/** What a vacancy asks of whoever answers it. */
export function QuestionFields() {
  const { control, watch } = useFormContext()
  const { fields, append, remove, move } = useFieldArray({ control, name: 'questions' })
  return (
    <fieldset className="col-span-full grid gap-3 border-t border-line pt-3">
      <legend className="sr-only">Вопросы кандидату</legend>
      <div className="grid gap-0.5">
        <p aria-hidden className="text-sm font-medium">
          Вопросы кандидату
        </p>
        <p className="text-xs text-muted">Только о работе: каждый ответ — персональные данные, и лишних мы не&nbsp;просим.</p>
      </div>
      {fields.map(({ id }, index) => (
        <div key={id} className="grid items-start gap-3 rounded-sm bg-ground p-3 sm:grid-cols-[minmax(0,1fr)_12rem]">
          <TextField name={`questions.${index}.text`} label={`Вопрос ${index + 1}`} maxLength={300} />
          <SelectField name={`questions.${index}.kind`} label="Как отвечать" options={kinds} />
          {watch(`questions.${index}.kind`) === 'choice' && <AreaField name={`questions.${index}.options`} label="Ответы" rows={3} hint="По одному в строке" />}
          <div className="col-span-full flex flex-wrap items-center justify-between gap-2">
            <CheckField name={`questions.${index}.required`} label="Без ответа отклик не отправить" />
            <span className="flex gap-1">
              {index > 0 && (
                <Button size="s" variant="quiet" aria-label={`Вопрос ${index + 1}: выше`} onClick={() => move(index, index - 1)}>
                  Выше
                </Button>
              )}
              <Button size="s" variant="quiet" aria-label={`Убрать вопрос ${index + 1}`} onClick={() => remove(index)}>
                Убрать
              </Button>
            </span>
          </div>
        </div>
      ))}
      {fields.length < MOST && (
        <div>
          <Button size="s" variant="secondary" onClick={() => append({ kind: 'text', text: '', required: true, options: '' })}>
            Добавить вопрос
          </Button>
        </div>
      )}
    </fieldset>
  )
}
