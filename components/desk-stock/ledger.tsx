import Link from 'next/link'
import { cx } from '#components/ui/cx.ts'
import { route } from '#components/ui/route.ts'
import type { DeskMovement } from '#lib/stock/desk-item.ts'
import { UndoMovement } from './undo-movement.tsx'
import { reasonWords } from './words.ts'

export type LedgerRow = Omit<DeskMovement, 'staffId'> & { readonly who: string | null; readonly when: string }

type Props = { readonly movements: readonly LedgerRow[]; readonly orders: boolean; readonly edits: boolean }

const label = 'Движения товара'
const head = 'h-9 border-b border-line px-4 text-left text-xs font-medium whitespace-nowrap text-muted'
const cell = 'h-10 border-b border-line px-4 py-1.5'

/** Why the quantity on hand changed, the latest first, with what there was after it. */
export function Ledger({ movements, orders, edits }: Props) {
  if (movements.length === 0) return <p className="px-4 py-6 text-muted">Движений ещё не было: товар ни разу не принимали.</p>
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways on a phone must be reachable by keys
    <div role="region" aria-label={label} tabIndex={0} className="relative overflow-x-auto">
      <table className="w-full border-separate border-spacing-0 text-sm [&_tbody>tr:last-child>td]:border-0">
        <thead>
          <tr>
            <th scope="col" className={head}>Когда</th>
            <th scope="col" className={head}>Что</th>
            <th scope="col" className={cx(head, 'text-right')}>Шт.</th>
            <th scope="col" className={cx(head, 'text-right')}>Стало</th>
            <th scope="col" className={cx(head, 'w-full')}>Почему</th>
            <th scope="col" className={head}>Кто</th>
            {edits && <th scope="col" className={head}><span className="sr-only">Отменить</span></th>}
          </tr>
        </thead>
        <tbody>
          {movements.map((movement) => {
            const { id, when, reason, quantity, balance, note, orderNumber, who, undo, undone } = movement
            return (
              <tr key={id} className={cx(undone && 'text-muted')}>
                <td className={cx(cell, 'whitespace-nowrap')}>{when}</td>
                <td className={cell}>{undo ? 'Отмена' : reasonWords[reason]}</td>
                <td className={cx(cell, 'text-right font-medium whitespace-nowrap', quantity > 0 ? 'text-positive' : 'text-danger', undone && 'line-through')}>
                  {quantity > 0 ? '+' : '−'}
                  {Math.abs(quantity).toLocaleString('ru')}
                </td>
                <td className={cx(cell, 'text-right')}>{balance.toLocaleString('ru')}</td>
                <td className={cx(cell, 'min-w-48 wrap-anywhere')}>
                  {orderNumber !== null && (orders ? <Link href={route(`/desk/orders/${orderNumber}`)} prefetch={false} className="inline-flex min-h-6 items-center underline underline-offset-4">Заказ № {orderNumber}</Link> : `Заказ № ${orderNumber}`)}
                  {note}
                </td>
                <td className={cx(cell, 'whitespace-nowrap text-muted')}>{who ?? 'автоматически'}</td>
                {edits && (
                  <td className={cx(cell, 'text-right')}>
                    {(reason === 'receipt' || reason === 'correction') && !undo && !undone && <UndoMovement movementId={id} what={`${reasonWords[reason]}: ${quantity} шт., ${when}`} />}
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
