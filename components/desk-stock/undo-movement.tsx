'use client'

import { ActionButton } from '#components/desk/action-button.tsx'
import { undoMovement } from '#lib/stock/actions.ts'
import { stockRefusals } from './words.ts'

/** Takes one movement back, by a movement the other way. */
export function UndoMovement({ movementId, what }: { readonly movementId: string; readonly what: string }) {
  return (
    <ActionButton action={undoMovement} input={{ movementId }} done="Отменено встречным исправлением" words={stockRefusals} variant="quiet" label={`Отменить. ${what}`}>
      Отменить
    </ActionButton>
  )
}
