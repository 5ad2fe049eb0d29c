'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, type SubmitEvent, useId, useState, useTransition } from 'react'
import { Alert } from '#components/ui/alert.tsx'
import { Button } from '#components/ui/button.tsx'
import type { ButtonVariant } from '#components/ui/button-style.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import { FieldError } from '#components/ui/field.tsx'
import { deskArea } from './control.ts'
import { DeskSelect } from './desk-select.tsx'
import { notifyDone } from './notify.ts'
import { refusalText, type RefusalWords } from './refusal-words.ts'
import { callStaff, type StaffCall } from './staff-call.ts'

type Props<I, O> = {
  /** The label of the button that asks. */
  readonly text: string
  /** Which row, where several such buttons stand on a page; only heard. */
  readonly of?: string
  readonly variant?: ButtonVariant
  readonly title: string
  readonly question?: ReactNode
  /** The label of the button that does it. */
  readonly sure: string
  /** Called with the reason; '' where none is asked for. */
  readonly inputOf: (reason: string) => I
  readonly action: StaffCall<I, O>
  readonly done: string
  /** Asks for the reason: from a list, or own words. Left out there is none. */
  readonly reason?: { readonly label?: string; readonly list?: readonly string[]; readonly hint?: string }
  readonly words?: RefusalWords
  readonly onDone?: (data: O) => void
}

const OWN = 'own'

/** A button that does something after a question, for a reason. Use it from a client component. */
export function Confirm<I, O>({ text, of, variant = 'secondary', title, question, sure, inputOf, action, done, reason, words, onDone }: Props<I, O>) {
  const router = useRouter()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [choice, setChoice] = useState('')
  const [own, setOwn] = useState('')
  const [wrong, setWrong] = useState(false)
  const [pending, start] = useTransition()
  const list = reason?.list ?? []
  const said = list.length > 0 && choice !== OWN ? choice : own.trim()
  const close = () => {
    setOpen(false)
    setProblem(null)
    setWrong(false)
  }
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pending) return
    if (reason && said.length < 3) return setWrong(true)
    setWrong(false)
    start(async () => {
      const answer = await callStaff(action, inputOf(reason ? said : ''))
      if (!answer.ok) return setProblem(answer.fields.reason ?? refusalText(answer.code, answer.fields, words))
      close()
      setChoice('')
      setOwn('')
      notifyDone(done)
      onDone?.(answer.data)
      router.refresh()
    })
  }
  return (
    <>
      <Button size="s" variant={variant} aria-haspopup="dialog" aria-label={of === undefined ? undefined : `${text}: ${of}`} onClick={() => setOpen(true)}>
        {text}
      </Button>
      <Dialog open={open} onClose={close} title={title}>
        <form noValidate onSubmit={submit} className="grid gap-4 text-sm">
          {question}
          {problem !== null && (
            <Alert tone="danger" role="alert">
              {problem}
            </Alert>
          )}
          {reason && (
            <div className="grid gap-1">
              <label htmlFor={id} className="font-medium">
                {reason.label ?? 'Причина'}
              </label>
              {list.length > 0 && (
                <DeskSelect id={id} name="reason" value={choice} onChange={({ target }) => setChoice(target.value)} aria-invalid={wrong || undefined}>
                  <option value="">Выберите</option>
                  {list.map((each) => (
                    <option key={each}>{each}</option>
                  ))}
                  <option value={OWN}>Другая — своими словами</option>
                </DeskSelect>
              )}
              {(list.length === 0 || choice === OWN) && (
                <textarea
                  name="words"
                  id={list.length === 0 ? id : undefined}
                  aria-label={list.length === 0 ? undefined : 'Причина своими словами'}
                  value={own}
                  maxLength={500}
                  onChange={({ target }) => setOwn(target.value)}
                  aria-invalid={wrong || undefined}
                  className={deskArea}
                />
              )}
              {wrong && <FieldError id={`${id}-error`} message="Назовите причину: она останется в журнале" />}
              {reason.hint && <p className="text-xs text-muted">{reason.hint}</p>}
            </div>
          )}
          <div className="flex flex-wrap justify-end gap-2">
            <Button size="s" variant="quiet" onClick={close}>
              Не надо
            </Button>
            <Button type="submit" size="s" variant={variant === 'danger' ? 'danger' : 'primary'} pending={pending}>
              {sure}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
