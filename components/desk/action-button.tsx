'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useTransition } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { ButtonVariant } from '#components/ui/button-style.ts'
import { notifyDone, notifyRefused } from './notify.ts'
import { refusalText, type RefusalWords } from './refusal-words.ts'
import { callStaff, type StaffCall } from './staff-call.ts'

type Props<I, O> = {
  readonly action: StaffCall<I, O>
  readonly input: I
  readonly done: string
  /** Takes it back; the notice then has a button for ten seconds. */
  readonly undo?: () => Promise<unknown>
  readonly words?: RefusalWords
  readonly variant?: ButtonVariant
  /** What the button does, where its words alone do not say it. */
  readonly label?: string
  readonly children: ReactNode
}

/** One button that does something at once; refusals and what was done are told in the corner. */
export function ActionButton<I, O>({ action, input, done, undo, words, variant = 'secondary', label, children }: Props<I, O>) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const takeBack = undo && (() => start(async () => {
    await undo()
    router.refresh()
  }))
  const run = () => {
    if (pending) return
    start(async () => {
      const answer = await callStaff(action, input)
      if (answer.ok) notifyDone(done, takeBack)
      else notifyRefused(refusalText(answer.code, answer.fields, words))
      router.refresh()
    })
  }
  return (
    <Button size="s" variant={variant} pending={pending} aria-label={label} onClick={run}>
      {children}
    </Button>
  )
}
