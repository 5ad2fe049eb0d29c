import Link from 'next/link'
import { OrderList } from '#components/order/order-list.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import type { OrderCard } from '#lib/orders/types.ts'

/** The last few orders, or what there will be once there is one. */
export function LatestOrders({ orders }: { readonly orders: readonly OrderCard[] }) {
  if (orders.length === 0) return <NoOrders />
  return (
    <section aria-labelledby="latest-orders" className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h2 id="latest-orders" className="text-xl">
          Последние заказы
        </h2>
        <Link href={route('/account/orders')} className="link inline-flex min-h-11 items-center">
          Все заказы
        </Link>
      </div>
      <OrderList orders={orders} />
    </section>
  )
}

function NoOrders() {
  return (
    <section aria-labelledby="no-orders" className="grid items-center gap-x-10 gap-y-6 rounded-xl bg-ground p-6 sm:grid-cols-[1fr_auto] sm:p-10">
      <div className="grid gap-2">
        <h2 id="no-orders" className="text-2xl">
          Заказов пока нет
        </h2>
        <p className="max-w-prose text-pretty text-muted">
          Закажете&nbsp;— и&nbsp;здесь будет видно, где посылка, когда её ждать и&nbsp;как вернуть то, что не&nbsp;подошло. Заказы без кабинета
          придут сюда сами: по&nbsp;подтверждённой почте или телефону.
        </p>
      </div>
      <LinkButton href="/catalogue">Выбрать устройство</LinkButton>
    </section>
  )
}
