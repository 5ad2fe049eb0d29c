import Link from 'next/link'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { formatRoubles } from '#lib/money/money.ts'
import type { OrderCard } from '#lib/orders/types.ts'
import { formatDate } from '#lib/text/format-when.ts'
import { AccountSection } from './account-section.tsx'

/** The last few orders, or what there will be once there is one. */
export function LatestOrders({ orders }: { readonly orders: readonly OrderCard[] }) {
  if (orders.length === 0) {
    return (
      <EmptyState title="Заказов пока нет" action={<LinkButton href="/catalogue">Выбрать устройство</LinkButton>}>
        Закажете — и&nbsp;здесь будет видно, где посылка, когда её ждать и&nbsp;как вернуть то, что не&nbsp;подошло.
      </EmptyState>
    )
  }
  return (
    <AccountSection
      title="Последние заказы"
      action={
        <Link href={route('/account/orders')} className="link inline-flex min-h-11 items-center">
          Все заказы
        </Link>
      }
    >
      <ul className="grid gap-3">
        {orders.map(({ number, placedAt, total }) => (
          <li key={number}>
            <Link href={route(`/account/orders/${number}`)} className="flex min-h-11 items-center justify-between gap-4">
              <span>
                № {number}, {formatDate(placedAt)}
              </span>
              <span className="font-medium">{formatRoubles(total)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </AccountSection>
  )
}
