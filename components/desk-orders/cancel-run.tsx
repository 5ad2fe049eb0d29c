'use client'

import { ActionButton } from '#components/desk/action-button.tsx'
import { cancelRun } from '#lib/bulk/actions.ts'
import { orderWords } from './words.ts'

export function CancelRun({ id }: { readonly id: string }) {
  return (
    <ActionButton action={cancelRun} input={{ id }} done="Остановлено: остальные заказы не тронуты" words={orderWords}>
      Остановить
    </ActionButton>
  )
}
