import { DeskSection } from '#components/desk/section.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { formatRoubles } from '#lib/money/money.ts'
import type { DeskOrder } from '#lib/orders/desk-order.ts'
import { andPoints } from '#lib/text/order-points.ts'
import { formatDay } from '#lib/text/format-moment.ts'
import { formatShort } from './format-short.ts'
import { linesLeft } from './money-of.ts'
import type { OrderRights } from './order-view.tsx'
import { OpenReturn, ReceiveReturn, WithdrawReturn } from './refund-dialogs.tsx'
import { returnReasonWords, returnStates } from './words.ts'

/** What has come back, comes back, or was paid back without. */
export function OrderReturns({ order, may }: { readonly order: DeskOrder; readonly may: OrderRights }) {
  const lines = linesLeft(order)
  const open = order.returns.some(({ state }) => state === 'requested')
  const canOpen = may.receive && order.state === 'delivered' && !open && lines.length > 0
  if (order.returns.length === 0 && !canOpen) return null
  return (
    <DeskSection title="Возвраты" action={canOpen && <OpenReturn number={order.number} lines={lines} deliveryTotal={order.deliveryTotal} />}>
      {order.returns.length === 0 && <p className="text-muted">Ничего не возвращали.</p>}
      <ul className="grid gap-4">
        {order.returns.map((each) => {
          const pieces = each.lines.map(({ position, quantity }) => ({ position, quantity, name: nameOf(order, position) }))
          return (
            <li key={each.id} className="grid gap-1">
              <div className="flex flex-wrap items-center gap-2">
                <span className="font-medium">{returnReasonWords[each.reason]}</span>
                {each.reason !== 'refund_only' && <StateBadge tone={returnStates[each.state].tone}>{returnStates[each.state].text}</StateBadge>}
                <span className="text-muted">{formatShort(each.requestedAt)}</span>
                <span className="ml-auto tabular-nums">{formatRoubles(each.amount)}{andPoints(each.lines.reduce((sum, { bonusBack }) => sum + bonusBack, 0))}</span>
              </div>
              <p className="text-muted">{pieces.map(({ name, quantity }) => `${name} — ${quantity} шт.`).join('; ')}{each.deliveryShare > 0 && `; доставка ${formatRoubles(each.deliveryShare)}`}</p>
              {each.state === 'requested' && (
                <div className="flex flex-wrap items-center gap-2">
                  <span className="text-caution">Вернуть деньги до {formatDay(each.refundDue)}</span>
                  {may.receive && (
                    <>
                      <ReceiveReturn number={order.number} lines={pieces} defect={each.reason === 'defect'} />
                      <WithdrawReturn number={order.number} />
                    </>
                  )}
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </DeskSection>
  )
}

function nameOf({ lines }: DeskOrder, position: number): string {
  const line = lines.find((each) => each.position === position)
  return line ? [line.name, line.option].filter((part) => part !== '').join(', ') : ''
}
