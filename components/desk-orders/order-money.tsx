import { DeskSection } from '#components/desk/section.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { formatRoubles } from '#lib/money/money.ts'
import type { DeskOrder } from '#lib/orders/desk-order.ts'
import { formatShort } from './format-short.ts'
import { linesLeft, moneyOf } from './money-of.ts'
import type { OrderRights } from './order-view.tsx'
import { RefundAll, RefundLines, RetryRefund } from './refund-dialogs.tsx'
import { moneyStates, paymentWords } from './words.ts'

const causes: Readonly<Record<string, string>> = { 'order-cancelled': 'заказ отменён', 'late-payment': 'платёж опоздал', return: 'товары вернулись', 'refund-only': 'без отправки товара' }

/** What was paid and given back, and the ways to give back. */
export function OrderMoney({ order, may }: { readonly order: DeskOrder; readonly may: OrderRights }) {
  const money = moneyOf(order)
  const lines = linesLeft(order)
  return (
    <DeskSection
      title="Деньги"
      action={
        may.refund && (
          <div className="flex flex-wrap gap-2">
            {money.retry && <RetryRefund number={order.number} />}
            {money.byLine && <RefundLines number={order.number} lines={lines} deliveryTotal={order.deliveryTotal} />}
            {money.whole > 0 && <RefundAll number={order.number} amount={money.whole} />}
          </div>
        )
      }
    >
      <p>
        {paymentWords[order.paymentMethod]}
        {order.state === 'placed' && order.expiresAt && <span className="text-muted"> · ждём оплату до {formatShort(order.expiresAt)}</span>}
      </p>
      {order.payments.length + order.refunds.length === 0 ? (
        <p className="text-muted">Платежей не было.</p>
      ) : (
        <ul className="grid gap-2">
          {order.payments.map(({ id, state, amount, cancellation, createdAt }) => (
            <Row key={id} title="Платёж" at={createdAt} amount={amount} state={state} note={cancellation} />
          ))}
          {order.refunds.map(({ id, state, amount, reason, createdAt }) => (
            <Row key={id} title="Возврат" at={createdAt} amount={-amount} state={state} note={causes[reason] ?? null} />
          ))}
        </ul>
      )}
    </DeskSection>
  )
}

function Row({ title, at, amount, state, note }: { readonly title: string; readonly at: Date; readonly amount: number; readonly state: string; readonly note: string | null }) {
  const { text, tone } = moneyStates[state] ?? { text: state, tone: 'neutral' }
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="min-w-20 font-medium">{title}</span>
      <StateBadge tone={tone}>{text}</StateBadge>
      <span className="text-muted">
        {formatShort(at)}
        {note && ` · ${note}`}
      </span>
      <span className="ml-auto whitespace-nowrap tabular-nums">{amount < 0 ? `−${formatRoubles(-amount)}` : formatRoubles(amount)}</span>
    </li>
  )
}
