import Link from 'next/link'
import { OrderBadge } from '#components/order/order-badge.tsx'
import { route } from '#components/ui/route.ts'
import type { CustomerCard } from '#lib/customer-desk/get-customer.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { showDay } from '#lib/privacy/held/show-value.ts'
import { words } from '#lib/privacy/register/words.ts'

type Props = { readonly customer: CustomerCard; /** Whoever looks may see orders. */ readonly linked: boolean }

/** The latest orders, and returns of them. */
export function CustomerOrders({ customer: { orders, orderCount, returns }, linked }: Props) {
  if (orders.length === 0) return <p className="px-4 py-3 text-muted">Заказов нет.</p>
  const link = (number: number, text: string) => (linked ? <Link href={route(`/desk/orders/${number}`)} prefetch={false} className="link">{text}</Link> : text)
  return (
    <>
      <ul className="divide-y divide-line">
        {orders.map(({ id, number, state, total, placedAt, paymentMethod }) => (
          <li key={id} className="grid grid-cols-[4.5rem_5.5rem_1fr_auto] items-center gap-x-3 px-4 py-2 max-sm:grid-cols-[4.5rem_1fr_auto]">
            <span className="font-medium">{link(number, String(number))}</span>
            <span className="text-muted max-sm:hidden">{showDay(placedAt)}</span>
            <span>
              <OrderBadge state={state} paymentMethod={paymentMethod} returning={false} />
            </span>
            <span className="text-right tabular-nums">{formatRoubles(total)}</span>
          </li>
        ))}
      </ul>
      {orderCount > orders.length && <p className="border-t border-line px-4 py-2 text-muted">Показаны последние {orders.length} из {orderCount}.</p>}
      {returns.length > 0 && (
        <div className="grid gap-1 border-t border-line px-4 py-2">
          <h3 className="font-medium">Возвраты</h3>
          {returns.map((each) => (
            <p key={each.id}>
              {link(each.order.number, `Заказ ${each.order.number}`)}: {words.return_reason[each.reason]}, {words.return_state[each.state]}, {formatRoubles(each.amount)}{' '}
              <span className="text-muted">· {showDay(each.requestedAt)}</span>
            </p>
          ))}
        </div>
      )}
    </>
  )
}
