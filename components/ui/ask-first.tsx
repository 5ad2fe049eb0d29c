'use client'

import { type ReactNode, useState } from 'react'
import { Button } from './button.tsx'
import type { ButtonVariant } from './button-style.ts'
import { Dialog } from './dialog.tsx'

type Props = {
  /** What is to be done: the label of the button that asks. */
  readonly text: string
  /** Which one, where several such buttons stand on a page; only heard. */
  readonly of?: string
  readonly variant?: ButtonVariant
  readonly title: string
  readonly question: ReactNode
  /** The form that does it. */
  readonly sure: ReactNode
  /** The way out: «Не отменять». */
  readonly rather: string
}

/** A button that does something after one question. Without scripts the question unfolds in place. */
export function AskFirst({ text, of, variant = 'quiet', title, question, sure, rather }: Props) {
  const [open, setOpen] = useState(false)
  const name = of === undefined ? text : `${text}: ${of}`
  return (
    <>
      <div className="noscript:hidden">
        <Button variant={variant} aria-label={name} onClick={() => setOpen(true)}>
          {text}
        </Button>
      </div>
      <details className="hidden noscript:block">
        <summary aria-label={name} className="link inline-flex min-h-11 w-fit items-center">
          {text}
        </summary>
        <div className="py-3">{question}</div>
        {sure}
      </details>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={title}
        footer={
          <div className="grid gap-3 sm:grid-cols-2">
            {sure}
            <Button variant="secondary" wide onClick={() => setOpen(false)}>
              {rather}
            </Button>
          </div>
        }
      >
        {question}
      </Dialog>
    </>
  )
}
