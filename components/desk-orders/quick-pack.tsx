'use client'

import { useRouter } from 'next/navigation'
import { useOptimistic, useTransition } from 'react'
import { notifyDone, notifyRefused } from '#components/desk/notify.ts'
import { refusalText } from '#components/desk/refusal-words.ts'
import { callStaff } from '#components/desk/staff-call.ts'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { packOrder } from '#lib/orders/desk/actions.ts'
import { orderWords } from './words.ts'

/** «Собран» in the list: told at once, taken back when somebody else was first. */
export function QuickPack({ number }: { readonly number: number }) {
  const router = useRouter()
  const [packed, setPacked] = useOptimistic(false)
  const [, start] = useTransition()
  if (packed) return <StateBadge tone="signal">Собран</StateBadge>
  const pack = () =>
    start(async () => {
      setPacked(true)
      const answer = await callStaff(packOrder, { number })
      if (answer.ok) notifyDone(`Заказ № ${number} собран`)
      else notifyRefused(`№ ${number}: ${refusalText(answer.code, answer.fields, orderWords)}`)
      router.refresh()
    })
  return (
    <Button size="s" variant="secondary" aria-label={`Заказ № ${number} собран`} onClick={pack}>
      Собран
    </Button>
  )
}
