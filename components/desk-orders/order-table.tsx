import { Masked } from '#components/desk/masked.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import { formatRoubles } from '#lib/money/money.ts'
import type { DeskOrderRow } from '#lib/orders/desk-list.ts'
import { canGo } from '#lib/orders/order-states.ts'
import { formatShort } from './format-short.ts'
import { QuickPack } from './quick-pack.tsx'
import { deliveryWords, moneyWords, paymentWords, stateWords } from './words.ts'

type Sort = Column<DeskOrderRow>['sort']
type Props = {
  readonly orders: readonly DeskOrderRow[]
  readonly sorts: { readonly placed: Sort; readonly total: Sort }
  /** Whoever looks may pack. */
  readonly packs: boolean
  readonly selects: boolean
}

const columns: readonly Column<DeskOrderRow>[] = [
  { key: 'number', title: '№', cell: ({ number }) => number },
  { key: 'state', title: 'Состояние', cell: (order) => <State order={order} /> },
  { key: 'placed', title: 'Оформлен', from: 'sm', cell: ({ placedAt }) => <span className="whitespace-nowrap">{formatShort(placedAt)}</span> },
  { key: 'name', title: 'Покупатель', from: 'sm', cell: ({ name, phone }) => <Buyer name={name} phone={phone} /> },
  { key: 'goods', title: 'Товары', from: 'lg', grow: true, cell: (order) => <Goods order={order} /> },
  { key: 'delivery', title: 'Доставка', from: 'md', cell: (order) => <Delivery order={order} /> },
  { key: 'payment', title: 'Оплата', from: 'xl', cell: (order) => <Payment order={order} /> },
  { key: 'total', title: 'Сумма', align: 'end', cell: ({ total }) => <span className="whitespace-nowrap tabular-nums">{formatRoubles(total)}</span> },
]
const action: Column<DeskOrderRow> = { key: 'act', title: 'Действие', quiet: true, align: 'end', from: 'md', cell: (order) => <Action order={order} /> }

/** The orders of a page of the list. */
export function OrderTable({ orders, sorts, packs, selects }: Props) {
  const sorted = columns.map((column) => (column.key === 'placed' ? { ...column, sort: sorts.placed } : column.key === 'total' ? { ...column, sort: sorts.total } : column))
  return (
    <DeskTable
      caption="Заказы"
      columns={packs ? [...sorted, action] : sorted}
      rows={orders}
      rowKey={({ number }) => String(number)}
      rowHref={({ number }) => `/desk/orders/${number}`}
      selection={selects ? { form: 'orders', name: ({ number }) => `Заказ № ${number}` } : undefined}
      rowTone={({ money }) => (money === 'refund-failed' ? 'danger' : undefined)}
    />
  )
}

function Delivery({ order: { deliveryMethod, city } }: { readonly order: DeskOrderRow }) {
  return (
    <span className="whitespace-nowrap">
      {deliveryWords[deliveryMethod]} <span className="text-muted">· {city}</span>
    </span>
  )
}

function Payment({ order: { paymentMethod, money } }: { readonly order: DeskOrderRow }) {
  return (
    <span className="whitespace-nowrap">
      {paymentWords[paymentMethod]}
      {money && <span className="text-caution"> · {moneyWords[money]}</span>}
    </span>
  )
}

function Action({ order }: { readonly order: DeskOrderRow }) {
  if (!canGo(order, 'packed')) return null
  return (
    <span className="relative z-10">
      <QuickPack number={order.number} />
    </span>
  )
}

function State({ order: { state, returning } }: { readonly order: DeskOrderRow }) {
  const { text, tone } = stateWords[state]
  return (
    <span className="inline-flex gap-1">
      <StateBadge tone={tone}>{text}</StateBadge>
      {returning && <StateBadge tone="caution">возврат</StateBadge>}
    </span>
  )
}

function Buyer({ name, phone }: { readonly name: string; readonly phone: string }) {
  if (name === '') return <span className="text-muted">данные уничтожены</span>
  return (
    <span className="inline-flex gap-3">
      <Masked text={name} />
      <span className="hidden 2xl:inline">
        <Masked text={phone} />
      </span>
    </span>
  )
}

function Goods({ order: { goods, more, count } }: { readonly order: DeskOrderRow }) {
  return (
    <span className="line-clamp-1" title={goods}>
      {goods}
      {(more > 0 || count > 1) && <span className="text-muted"> {more > 0 ? `и ещё ${more}` : ''} · {count} шт.</span>}
    </span>
  )
}
