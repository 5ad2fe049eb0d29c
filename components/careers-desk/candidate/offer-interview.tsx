'use client'

import { useState } from 'react'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { SelectField, TextField } from '#components/desk/form-fields.tsx'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { interviewKinds, placeNames } from '#lib/careers/interviews/kinds.ts'
import { offerInterview } from '#lib/careers-desk/interviews/actions.ts'
import { offerInterviewSchema } from '#lib/careers-desk/interviews/schema.ts'
import { moveWords } from '../board/move-words.ts'

export const kinds = Object.entries(interviewKinds).map(([value, text]) => ({ value, text }))

const MOST = 10

/** Asks a candidate to an interview: they choose one of the times. */
export function OfferInterview({ id }: { readonly id: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="s" variant="secondary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Позвать на собеседование
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Позвать на собеседование">
        <div className="grid gap-3 text-sm">
          <p className="text-pretty text-muted">Кандидату уйдёт письмо со ссылкой: там он выберет одно из&nbsp;времён. Занятое другим собеседованием он не&nbsp;увидит.</p>
          <DeskForm
            schema={offerInterviewSchema}
            action={offerInterview}
            defaults={{ id, kind: 'video' as const, place: '', minutes: '45', slots: ['', '', ''] }}
            submit="Отправить приглашение"
            done="Приглашение отправлено"
            words={moveWords}
            onDone={() => setOpen(false)}
          >
            {(form) => (
              <>
                <SelectField name="kind" label="Как" options={kinds} />
                <TextField name="place" label={placeNames[form.watch('kind')]} maxLength={300} placeholder={form.watch('kind') === 'video' ? 'https://' : undefined} />
                <TextField name="minutes" label="Сколько минут" inputMode="numeric" />
                <Slots />
              </>
            )}
          </DeskForm>
        </div>
      </Dialog>
    </>
  )
}

function Slots() {
  const [count, setCount] = useState(3)
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-sm font-medium">Времена на выбор, по Саратову</legend>
      {Array.from({ length: count }, (_, index) => (
        <TextField key={index} name={`slots.${index}`} label={`Время ${index + 1}`} type="datetime-local" optional={index > 0} />
      ))}
      {count < MOST && (
        <div>
          <Button size="s" variant="quiet" onClick={() => setCount(count + 1)}>
            Ещё время
          </Button>
        </div>
      )}
    </fieldset>
  )
}
