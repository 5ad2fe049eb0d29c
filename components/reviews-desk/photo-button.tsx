'use client'

import { ActionButton } from '#components/desk/action-button.tsx'
import { withholdPhoto } from '#lib/reviews-desk/actions.ts'
import { reviewRefusals } from './review-words.ts'

type Props = { readonly id: string; readonly revision: number; readonly photoId: string; readonly withheld: boolean; readonly place: number }

/** Leaves a photo out of publication, or takes it in again. */
export function PhotoButton({ id, revision, photoId, withheld, place }: Props) {
  return (
    <ActionButton
      action={withholdPhoto} input={{ id, revision, photoId, withheld: !withheld }} done={withheld ? 'Фото снова публикуется' : 'Фото не публикуется'} words={reviewRefusals}
      label={withheld ? `Публиковать фото ${place}` : `Не публиковать фото ${place}`}
    >
      {withheld ? 'Публиковать' : 'Не публиковать'}
    </ActionButton>
  )
}
