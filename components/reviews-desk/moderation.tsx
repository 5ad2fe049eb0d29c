'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { useLetterKeys } from '#components/desk/keys/use-letter-keys.ts'
import { notifyDone, notifyRefused } from '#components/desk/notify.ts'
import { refusalText } from '#components/desk/refusal-words.ts'
import { callStaff } from '#components/desk/staff-call.ts'
import { Button } from '#components/ui/button.tsx'
import { route } from '#components/ui/route.ts'
import type { ReviewState } from '#lib/db/generated/enums.ts'
import { publishReview } from '#lib/reviews-desk/actions.ts'
import { RefuseDialog } from './refuse-dialog.tsx'
import { reviewRefusals } from './review-words.ts'

type Props = { readonly id: string; readonly revision: number; readonly state: ReviewState }

/** What can be decided about a review: by buttons, or P and D. From one that waited it goes on to the next. */
export function Moderation({ id, revision, state }: Props) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const [refusing, setRefusing] = useState(false)
  const waits = state === 'pending'
  const goOn = (next: string | null) => router.push(route(next === null ? '/desk/reviews' : `/desk/reviews/${next}`))
  const publish = () => {
    if (pending || state === 'published') return
    start(async () => {
      const answer = await callStaff(publishReview, { id, revision })
      if (!answer.ok) {
        notifyRefused(refusalText(answer.code, answer.fields, reviewRefusals))
        return router.refresh()
      }
      notifyDone(waits ? 'Отзыв опубликован' : 'Отзыв снова опубликован')
      if (waits) goOn(answer.data.next)
      else router.refresh()
    })
  }
  const mayRefuse = waits || state === 'published'
  useLetterKeys({ p: waits ? publish : undefined, d: mayRefuse ? () => setRefusing(true) : undefined })
  return (
    <>
      {state !== 'published' && (
        <Button size="s" pending={pending} aria-keyshortcuts={waits ? 'P' : undefined} onClick={publish}>
          {waits ? 'Опубликовать' : 'Опубликовать всё же'}
        </Button>
      )}
      {mayRefuse && (
        <Button size="s" variant="danger" aria-haspopup="dialog" aria-keyshortcuts="D" onClick={() => setRefusing(true)}>
          {waits ? 'Отклонить' : 'Снять с публикации'}
        </Button>
      )}
      {refusing && (
        <RefuseDialog
          id={id} revision={revision} way={waits ? 'decline' : 'remove'} onClose={() => setRefusing(false)}
          onDone={(next) => {
            setRefusing(false)
            if (waits) goOn(next)
            else router.refresh()
          }}
        />
      )}
    </>
  )
}
