'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { ActionButton } from '#components/desk/action-button.tsx'
import { notifyRefused } from '#components/desk/notify.ts'
import { refusalText } from '#components/desk/refusal-words.ts'
import { callStaff } from '#components/desk/staff-call.ts'
import { Button } from '#components/ui/button.tsx'
import { route } from '#components/ui/route.ts'
import { cancelRun, startRun } from '#lib/imports/actions.ts'
import { importRefusals } from '#lib/imports/refusals.ts'

/** Carries out what was checked, and leads to where one can watch. */
export function StartRun({ runId, children }: { readonly runId: string; readonly children: string }) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const run = () => {
    if (pending) return
    start(async () => {
      const answer = await callStaff(startRun, { runId })
      if (answer.ok) router.push(route(`/desk/imports/${answer.data}`))
      else notifyRefused(refusalText(answer.code, answer.fields, importRefusals))
    })
  }
  return (
    <Button size="s" pending={pending} onClick={run}>
      {children}
    </Button>
  )
}

export function CancelRun({ runId }: { readonly runId: string }) {
  return (
    <ActionButton action={cancelRun} input={{ runId }} done="Остановлено" words={importRefusals}>
      Остановить
    </ActionButton>
  )
}
