'use client'

import { type ReactNode, type SubmitEvent, useEffect, useRef } from 'react'
import { Alert } from '#components/ui/alert.tsx'
import { Button } from '#components/ui/button.tsx'
import { Difference } from './difference.tsx'
import type { Section } from './use-section.ts'

type Props<Name extends string> = {
  readonly section: Section<Name>
  /** What the form is called by those who hear it. */
  readonly label: string
  readonly labels: Readonly<Record<Name, string>>
  readonly show?: (name: Name, value: string) => string
  /** Only to be looked at. */
  readonly closed?: boolean
  readonly submit?: string
  /** Beside the button. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** The form of a section: its fields, what others have changed meanwhile, and the button while there is something to save. */
export function SectionForm<Name extends string>({ section, label, labels, show, closed = false, submit = 'Сохранить', aside, children }: Props<Name>) {
  const ref = useRef<HTMLFormElement>(null)
  const { errors } = section
  useEffect(() => {
    if (Object.keys(errors).length > 0) ref.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [errors])
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    section.submit()
  }
  const conflict = section.conflict.length > 0
  return (
    <form ref={ref} noValidate aria-label={label} onSubmit={send} className="grid min-w-0 gap-3">
      {conflict ? (
        <Difference section={section} labels={labels} show={show} />
      ) : (
        section.problem !== null && (
          <Alert tone="danger" role="alert">
            {section.problem}
          </Alert>
        )
      )}
      <fieldset disabled={closed} className="grid min-w-0 gap-3">
        {children}
      </fieldset>
      {!closed && (
        <div className="flex flex-wrap items-center gap-2">
          {!conflict && (
            <Button type="submit" size="s" variant={section.dirty ? 'primary' : 'secondary'} pending={section.pending}>
              {submit}
            </Button>
          )}
          {section.dirty && !conflict && (
            <Button size="s" variant="quiet" onClick={section.discard}>
              Вернуть как было
            </Button>
          )}
          {aside}
        </div>
      )}
    </form>
  )
}
