'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ActionResult } from '#lib/action/action.ts'
import { notifyDone, notifyRefused } from '#components/desk/notify.ts'
import { refusalText } from '#components/desk/refusal-words.ts'
import { DeskSection } from '#components/desk/section.tsx'
import { callStaff, type StaffCall } from '#components/desk/staff-call.ts'
import { cx } from '#components/ui/cx.ts'
import { correctCount, receiveDelivery, undoMovement } from '#lib/stock/actions.ts'
import type { Moved } from '#lib/stock/desk-move.ts'
import { counted } from '#lib/text/plural.ts'
import { CorrectForm } from './correct-form.tsx'
import { ReceiveForm } from './receive-form.tsx'
import { stockRefusals } from './words.ts'

type Props = { readonly sku: string; readonly onHand: number; readonly reserved: number; readonly edits: boolean }

/** The numbers of a variant, and what changes them. A change shows at once and is taken back when it is refused. */
export function StockBoard({ sku, onHand, reserved, edits }: Props) {
  const router = useRouter()
  const [expected, setExpected] = useState<{ readonly of: number; readonly onHand: number } | null>(null)
  // What the server says is newer than what was expected of it.
  const shown = expected?.of === onHand ? expected.onHand : onHand

  const undo = async (movementId: string) => {
    const answer = await callStaff(undoMovement, { movementId })
    if (answer.ok) notifyDone('Отменено встречным исправлением')
    else notifyRefused(refusalText(answer.code, answer.fields, stockRefusals))
    router.refresh()
  }
  /** Shows what is to be while it is being booked. */
  const optimistic = <I,>(action: StaffCall<I, Moved>, after: (input: I) => number): StaffCall<I, Moved> => async (input): Promise<ActionResult<Moved>> => {
    const wanted = after(input)
    if (Number.isSafeInteger(wanted)) setExpected({ of: onHand, onHand: wanted })
    const answer = await callStaff(action, input)
    if (!answer.ok) setExpected(null)
    return answer
  }
  const tell = ({ movementId, quantity, again }: Moved) => {
    setExpected(null)
    if (again) notifyDone('Это уже было проведено раньше: второй раз не провели')
    else notifyDone(`${quantity > 0 ? 'Добавлено' : 'Снято'} ${counted(Math.abs(quantity), 'штука', 'штуки', 'штук')}`, () => void undo(movementId))
  }
  const number = (text: string): number => Number(text.replaceAll(/\s/g, '').replace('−', '-'))
  return (
    <>
      <dl className="grid grid-cols-3 divide-x divide-line rounded-md bg-surface ring-1 ring-line" aria-live="polite">
        <Figure term="На складе" value={shown} pending={shown !== onHand} />
        <Figure term="В заказах" value={reserved} />
        <Figure term="Доступно" value={shown - reserved} pending={shown !== onHand} tone={shown - reserved <= 0 ? 'text-danger' : shown - reserved <= 5 ? 'text-caution' : ''} />
      </dl>
      {edits && (
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <DeskSection title="Принять товар">
            <ReceiveForm sku={sku} action={optimistic(receiveDelivery, ({ received }) => onHand + number(received))} onDone={tell} />
          </DeskSection>
          <DeskSection title="Исправить остаток">
            <CorrectForm sku={sku} seen={onHand} action={optimistic(correctCount, ({ kind, quantity }) => (kind === 'counted' ? number(quantity) : onHand + number(quantity)))} onDone={tell} />
          </DeskSection>
        </div>
      )}
    </>
  )
}

function Figure({ term, value, pending = false, tone = '' }: { readonly term: string; readonly value: number; readonly pending?: boolean; readonly tone?: string }) {
  return (
    <div className="grid gap-0.5 px-4 py-3">
      <dt className="text-xs text-muted">{term}</dt>
      <dd className={cx('text-2xl font-semibold tabular-nums', pending && 'opacity-60', tone)}>{value.toLocaleString('ru')}</dd>
    </div>
  )
}
