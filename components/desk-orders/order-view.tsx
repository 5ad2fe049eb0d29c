import type { ReactNode } from 'react'
import { DeskSection } from '#components/desk/section.tsx'
import type { DeskOrder } from '#lib/orders/desk-order.ts'
import { OrderBuyer } from './order-buyer.tsx'
import { OrderLines } from './order-lines.tsx'
import { OrderMessages } from './order-messages.tsx'
import { OrderMoney } from './order-money.tsx'
import { OrderReturns } from './order-returns.tsx'
import { OrderTimeline } from './order-timeline.tsx'
import { formatShort } from './format-short.ts'

export type OrderRights = { readonly refund: boolean; readonly receive: boolean; readonly unmask: boolean; readonly customer: boolean }

/** All that the desk knows of an order. */
export function DeskOrderView({ order, may, noteForm }: { readonly order: DeskOrder; readonly may: OrderRights; readonly noteForm: ReactNode }) {
  return (
    <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="grid min-w-0 gap-4">
        <OrderLines order={order} />
        <OrderMoney order={order} may={may} />
        <OrderReturns order={order} may={may} />
        <OrderMessages order={order} />
      </div>
      <div className="grid min-w-0 gap-4 max-xl:md:grid-cols-2">
        <OrderBuyer order={order} may={may} />
        <DeskSection title="Ход заказа">
          <OrderTimeline order={order} />
        </DeskSection>
        <DeskSection title="Заметки">
          {order.notes.length === 0 && noteForm === null && <p className="text-muted">Заметок нет.</p>}
          {order.notes.length > 0 && (
            <ul className="grid gap-3">
              {order.notes.map(({ id, staffId, text, createdAt }) => (
                <li key={id} className="grid gap-0.5">
                  <p className="wrap-anywhere whitespace-pre-line">{text}</p>
                  <p className="text-xs text-muted">
                    {order.names.get(staffId) ?? 'Бывший сотрудник'}, {formatShort(createdAt)}
                  </p>
                </li>
              ))}
            </ul>
          )}
          {noteForm}
        </DeskSection>
      </div>
    </div>
  )
}
