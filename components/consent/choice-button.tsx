'use client'

import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { ButtonLook } from '#components/ui/button-style.ts'
import type { ChoiceAction } from './choice-answer.ts'
import { useChoice } from './use-choice.ts'

type Props = ButtonLook & {
  readonly action: ChoiceAction
  readonly fields: Readonly<Record<string, string>>
  /** What the button does, where its words alone do not say it. */
  readonly label?: string
  /** What is to be chosen before: the box of a consent. */
  readonly above?: ReactNode
  readonly children: ReactNode
}

/** One press that gives, withdraws or asks for the confirmation once more; what came of it is told beside it. */
export function ChoiceButton({ action, fields, label, above, children, ...look }: Props) {
  const { answer, pending, formProps } = useChoice(action)
  return (
    <form {...formProps} className="grid gap-2 sm:justify-items-start">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {above}
      <Button type="submit" pending={pending} aria-label={label} {...look}>
        {children}
      </Button>
      <p role="status" className="text-sm text-muted empty:hidden">
        {!pending && answer.said}
      </p>
      {answer.refusal !== null && !pending && (
        <p role="alert" className="max-w-prose text-sm font-medium text-danger">
          {answer.refusal}
        </p>
      )}
    </form>
  )
}
