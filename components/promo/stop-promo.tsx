'use client'

import { ActionButton } from '#components/desk/action-button.tsx'
import { setPromoActive } from '#lib/promo/actions.ts'

type Props = { readonly id: string; readonly active: boolean }

/** Stops a code at once, or lets it go on; the notice takes it back. */
export function StopPromo({ id, active }: Props) {
  return (
    <ActionButton action={setPromoActive} input={{ id, active: !active }} done={active ? 'Промокод остановлен' : 'Промокод снова действует'} undo={() => setPromoActive({ id, active })} variant="secondary">
      {active ? 'Остановить' : 'Возобновить'}
    </ActionButton>
  )
}
