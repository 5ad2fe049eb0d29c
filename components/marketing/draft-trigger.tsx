'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { callStaff } from '#components/desk/staff-call.ts'
import { notifyRefused } from '#components/desk/notify.ts'
import { refusalText } from '#components/desk/refusal-words.ts'
import { Button } from '#components/ui/button.tsx'
import { route } from '#components/ui/route.ts'
import type { CampaignTrigger } from '#lib/db/generated/enums.ts'
import { draft } from '#lib/marketing/triggers/actions.ts'

const words = { exists: 'Такая рассылка уже есть: обновите страницу.', 'no-purpose': 'Действующая политика этого не разрешает.' } as const

/** Begins a standing campaign with words that can be changed, and opens it. */
export function DraftTrigger({ trigger }: { readonly trigger: CampaignTrigger }) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const run = () => start(async () => {
    const answer = await callStaff(draft, { trigger })
    if (answer.ok) router.push(route(`/desk/marketing/campaigns/${answer.data.number}`))
    else notifyRefused(refusalText(answer.code, answer.fields, words))
  })
  return (
    <div>
      <Button size="s" variant="secondary" pending={pending} onClick={run}>
        Подготовить рассылку
      </Button>
    </div>
  )
}
