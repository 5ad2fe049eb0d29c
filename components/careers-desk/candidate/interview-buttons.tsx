'use client'

import { useState } from 'react'
import { ActionButton } from '#components/desk/action-button.tsx'
import { Confirm } from '#components/desk/confirm.tsx'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { SelectField, TextField } from '#components/desk/form-fields.tsx'
import type { RefusalWords } from '#components/desk/refusal-words.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { placeNames } from '#lib/careers/interviews/kinds.ts'
import { cancelInterview, changeInterview, holdInterview } from '#lib/careers-desk/interviews/actions.ts'
import { changeInterviewSchema } from '#lib/careers-desk/interviews/schema.ts'
import type { InterviewKind } from '#lib/db/generated/enums.ts'
import { kinds } from './offer-interview.tsx'

type Props = { readonly interview: { readonly id: string; readonly kind: InterviewKind; readonly place: string; readonly minutes: number; /** As a field shows it. */ readonly startsAt: string; readonly begun: boolean } }

const words: RefusalWords = { 'interview-over': 'Это собеседование уже прошло или отменено.' }

/** What can be done with an interview that is still to come, or has just been. */
export function InterviewButtons({ interview: { id, kind, place, minutes, startsAt, begun } }: Props) {
  const [open, setOpen] = useState(false)
  if (begun)
    return (
      <ActionButton action={holdInterview} input={{ interviewId: id }} done="Записано: собеседование прошло" words={words}>
        Прошло
      </ActionButton>
    )
  return (
    <span className="flex flex-wrap gap-2">
      <Button size="s" variant="secondary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Изменить
      </Button>
      <Confirm
        text="Отменить"
        variant="danger"
        title="Отменить собеседование?"
        question={<p>Кандидату уйдёт письмо, и событие исчезнет из его календаря.</p>}
        sure="Отменить собеседование"
        inputOf={() => ({ interviewId: id })}
        action={cancelInterview}
        done="Собеседование отменено"
        words={words}
      />
      <Dialog open={open} onClose={() => setOpen(false)} title="Изменить собеседование">
        <div className="grid gap-3 text-sm">
          <p className="text-pretty text-muted">Договоритесь с&nbsp;кандидатом заранее: ему уйдёт письмо с&nbsp;новым временем и&nbsp;местом.</p>
          <DeskForm schema={changeInterviewSchema} action={changeInterview} defaults={{ interviewId: id, kind, place, minutes: String(minutes), startsAt }} done="Собеседование изменено" words={words} onDone={() => setOpen(false)}>
            {(form) => (
              <>
                <TextField name="startsAt" label="Когда, по Саратову" type="datetime-local" />
                <SelectField name="kind" label="Как" options={kinds} />
                <TextField name="place" label={placeNames[form.watch('kind')]} maxLength={300} />
                <TextField name="minutes" label="Сколько минут" inputMode="numeric" />
              </>
            )}
          </DeskForm>
        </div>
      </Dialog>
    </span>
  )
}
