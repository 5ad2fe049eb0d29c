'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { notifyDone, notifyRefused } from '#components/desk/notify.ts'
import { refusalText } from '#components/desk/refusal-words.ts'
import { callStaff } from '#components/desk/staff-call.ts'
import { Button } from '#components/ui/button.tsx'
import { route } from '#components/ui/route.ts'
import { drill } from '#lib/privacy/desk/incident-actions.ts'

/** One press: counts, clocks and the draft of the 24 h notice, as a drill. */
export function DrillButton() {
  const router = useRouter()
  const [pending, start] = useTransition()
  const begin = () => start(async () => {
    const answer = await callStaff(drill, {})
    if (!answer.ok) return notifyRefused(refusalText(answer.code, answer.fields))
    notifyDone('Учения начаты: черновик готов')
    router.push(route(`/desk/incidents/${answer.data.number}`))
  })
  return (
    <Button size="s" variant="secondary" pending={pending} onClick={begin}>
      Начать учения
    </Button>
  )
}
