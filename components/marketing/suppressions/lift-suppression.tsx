'use client'

import { Confirm } from '#components/desk/confirm.tsx'
import { lift } from '#lib/marketing/gate/actions.ts'

const QUESTION = 'Согласия это не\u00a0даёт: реклама пойдёт, только если человек на\u00a0неё согласен. Отменённые письма не\u00a0вернутся.'

const words = { gone: 'Эту запись уже сняли.' }

/** Takes a contact off the stop list, for a reason. `of`: which row, for the ear. */
export function LiftSuppression({ id, of }: { readonly id: string; readonly of: string }) {
  return (
    <Confirm
      text="Снять" of={of} title="Снять со стоп-листа?" sure="Снять" action={lift} inputOf={(reason) => ({ id, reason })} done="Снято" words={words}
      question={QUESTION}
      reason={{ hint: 'Без имени, адреса и\u00a0номера: причина останется в\u00a0списке' }}
    />
  )
}
