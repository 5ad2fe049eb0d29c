'use client'

import { useEffect, useRef } from 'react'
import { Alert } from '#components/ui/alert.tsx'
import { Button } from '#components/ui/button.tsx'
import type { ChoiceAction } from './choice-answer.ts'
import { useChoice } from './use-choice.ts'

type Props = {
  readonly action: ChoiceAction
  readonly fields: Readonly<Record<string, string>>
  /** There is something to withdraw. */
  readonly given: boolean
  readonly text: string
}

/** Ends everything with one press. That it is done is said only when it is. */
export function UnsubscribeAll({ action, fields, given, text }: Props) {
  const { answer, pending, formProps } = useChoice(action)
  const box = useRef<HTMLDivElement>(null)
  const said = pending ? null : answer.said
  useEffect(() => {
    // The button that was pressed is gone.
    if (said !== null) box.current?.focus()
  }, [said])
  return (
    <div ref={box} tabIndex={-1} className="grid gap-3 outline-none">
      <div role="status" className="empty:hidden">
        {said !== null && <Alert tone="success">{said}</Alert>}
      </div>
      {given && (
        <form {...formProps} className="grid gap-2 sm:justify-items-start">
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button type="submit" variant="secondary" pending={pending}>
            {text}
          </Button>
        </form>
      )}
      {answer.refusal !== null && !pending && (
        <Alert tone="danger" role="alert">
          {answer.refusal}
        </Alert>
      )}
    </div>
  )
}
