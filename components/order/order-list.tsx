import Link from 'next/link'
import { LineImage } from '#components/cart/line-image.tsx'
import { route } from '#components/ui/route.ts'
import { formatRoubles } from '#lib/money/money.ts'
import type { OrderCard } from '#lib/orders/types.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import { counted } from '#lib/text/plural.ts'
import { OrderBadge } from './order-badge.tsx'

/** How many pictures a card shows before it counts the rest. */
const PICTURES = 4

/** A customer's orders as cards, each a way to its page. */
export function OrderList({ orders }: { readonly orders: readonly OrderCard[] }) {
  return (
    <ul aria-label="Заказы" className="grid gap-4">
      {orders.map((order) => (
        <li key={order.number}>
          <Card order={order} />
        </li>
      ))}
    </ul>
  )
}

function Card({ order }: { readonly order: OrderCard }) {
  const { number, placedAt, total, count, lines } = order
  const hidden = lines.length - PICTURES
  return (
    <Link
      href={route(`/account/orders/${number}`)}
      prefetch={false}
      className="grid gap-4 rounded-lg bg-surface p-4 ring-1 ring-line transition-shadow ring-inset hover:ring-outline sm:p-5"
    >
      <span className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <span className="grid gap-0.5">
          <span className="font-medium">Заказ № {number}</span>
          <span className="text-sm text-muted">{formatDate(placedAt)}</span>
        </span>
        <OrderBadge {...order} />
      </span>
      <span className="flex flex-wrap items-end justify-between gap-x-4 gap-y-3">
        <span className="flex items-center gap-2">
          {lines.slice(0, PICTURES).map(({ position, name, image }) => (
            <span key={position}>
              <LineImage image={image === null ? null : { src: image, width: 1200, height: 1200 }} className="size-14 sm:size-16" />
              <span className="sr-only">{name}</span>
            </span>
          ))}
          {hidden > 0 && <span className="text-sm text-muted">+{hidden}</span>}
        </span>
        <span className="ml-auto grid justify-items-end gap-0.5">
          <span className="text-sm text-muted">{counted(count, 'товар', 'товара', 'товаров')}</span>
          <span className="text-lg font-semibold whitespace-nowrap">{formatRoubles(total)}</span>
        </span>
      </span>
    </Link>
  )
}
