'use client'

import { useRouter } from 'next/navigation'
import { Confirm } from '#components/desk/confirm.tsx'
import { route } from '#components/ui/route.ts'
import { dropPurpose } from '#lib/policy/desk/actions.ts'
import { policyRefusals } from './version-words.ts'

type Props = { readonly code: string; readonly title: string; readonly seen: string; readonly back: string }

/** Takes a purpose out of the draft. */
export function DropPurpose({ code, title, seen, back }: Props) {
  const router = useRouter()
  return (
    <Confirm
      text="Убрать" variant="danger" title={`Убрать цель «${title}»`} sure="Убрать из черновика"
      question={<p>Когда редакция вступит в силу, для этой цели не будет обрабатываться ничего, а данные, которые хранятся только ради неё, уйдут по сроку. До публикации ничего не изменится.</p>}
      action={dropPurpose} inputOf={() => ({ seen, code })} done="Цель убрана из черновика" words={policyRefusals} onDone={() => router.push(route(back))}
    />
  )
}
