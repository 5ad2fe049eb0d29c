'use client'

import { type ReactNode, useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { ButtonLook } from '#components/ui/button-style.ts'

/** What came of it: a refusal in words, or nothing to say. */
export type Outcome = { readonly refusal: string | null }

export type OutcomeAction = (before: Outcome, form: FormData) => Promise<Outcome>

type Props = ButtonLook & {
  readonly action: OutcomeAction
  /** What the server is to be told. */
  readonly fields?: Readonly<Record<string, string>>
  /** What the button does, where its words alone do not say it: «Завершить сеанс Chrome, Windows». */
  readonly label?: string
  readonly children: ReactNode
}

/** One button that does something; works as a plain form. A refusal is told under it. */
export function ActionForm({ action, fields = {}, label, children, ...look }: Props) {
  const [{ refusal }, run, pending] = useActionState(action, { refusal: null })
  return (
    <form action={run} onSubmit={(event) => pending && event.preventDefault()} className="grid gap-2 sm:justify-items-start">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" pending={pending} aria-label={label} {...look}>
        {children}
      </Button>
      {refusal !== null && (
        <p role="alert" className="max-w-prose text-sm font-medium text-danger">
          {refusal}
        </p>
      )}
    </form>
  )
}
