'use client'

import { Confirm } from '#components/desk/confirm.tsx'
import { decide } from '#lib/bonus-desk/adjustments/actions.ts'
import { bonusRefusals } from './bonus-words.ts'

type Props = { readonly id: string; readonly number: number; /** «+5 000 бонусов». */ readonly points: string }

/** Somebody else allows an adjustment that waits, or refuses it. */
export function AdjustmentButtons({ id, number, points }: Props) {
  const of = `исправление ${number}`
  return (
    <span className="relative z-10 flex flex-wrap gap-2">
      <Confirm text="Провести" of={of} variant="primary" title={`Провести исправление №\u00a0${number}?`} question={<p>{points}. Бонусы изменятся сразу.</p>} sure="Провести" inputOf={() => ({ id, allow: true as const })} action={decide} done={`Исправление №\u00a0${number} проведено`} words={bonusRefusals} />
      <Confirm text="Отказать" of={of} title={`Отказать в исправлении №\u00a0${number}?`} question={<p>Бонусы не изменятся. Предложить исправление можно будет заново.</p>} sure="Отказать" inputOf={(reason) => ({ id, allow: false as const, reason })} action={decide} reason={{ label: 'Почему', hint: 'Прочтёт тот, кто предложил' }} done={`В исправлении №\u00a0${number} отказано`} words={bonusRefusals} />
    </span>
  )
}
