'use client'

import { useFormContext } from 'react-hook-form'
import { deskControl } from '#components/desk/control.ts'
import { FieldError } from '#components/ui/field.tsx'
import { formatRoubles } from '#lib/money/money.ts'
import { type LeftOfLine, returnShare } from '#lib/orders/return-share.ts'

export type PiecesLine = { readonly position: number; readonly name: string; readonly left: LeftOfLine }
export type PiecesValues = { lines: { position: number; quantity: number | string }[] }

/** How many pieces of each line: what goes back of each is beside it, the sum below. */
export function PiecesFields({ lines, deliveryTotal }: { readonly lines: readonly PiecesLine[]; readonly deliveryTotal: number }) {
  const { register, watch, formState } = useFormContext<PiecesValues>()
  const chosen = watch('lines')
  const pieces = (index: number) => Number(chosen[index]?.quantity ?? 0)
  const shareOf = ({ left }: PiecesLine, index: number) => {
    const quantity = pieces(index)
    return Number.isInteger(quantity) && quantity > 0 && quantity <= left.quantity ? returnShare(left, quantity) : 0
  }
  const goods = lines.reduce((sum, line, index) => sum + shareOf(line, index), 0)
  const delivery = lines.every(({ left }, index) => pieces(index) === left.quantity) ? deliveryTotal : 0
  const error = formState.errors.lines?.message ?? formState.errors.lines?.root?.message
  return (
    <fieldset className="grid gap-2 text-sm">
      <legend className="mb-2 font-medium">Сколько штук</legend>
      {lines.map((line, index) => (
        <div key={line.position} className="grid grid-cols-[minmax(0,1fr)_5rem_6rem] items-center gap-3">
          <label htmlFor={`pieces-${line.position}`}>
            {line.name} <span className="text-muted">— осталось {line.left.quantity}</span>
          </label>
          <input id={`pieces-${line.position}`} type="number" min={0} max={line.left.quantity} step={1} {...register(`lines.${index}.quantity`)} className={deskControl} />
          <span className="text-right tabular-nums">{formatRoubles(shareOf(line, index))}</span>
        </div>
      ))}
      {error !== undefined && <FieldError id="pieces-error" message={error} />}
      <p role="status" className="flex justify-between border-t border-line pt-2 font-medium">
        <span>{delivery > 0 ? `Вернётся, с доставкой ${formatRoubles(delivery)}` : 'Вернётся'}</span>
        <span className="tabular-nums">{formatRoubles(goods + delivery)}</span>
      </p>
    </fieldset>
  )
}
