import type { Metadata } from 'next'
import { AccountPage } from '#components/account/account-page.tsx'
import { OrderList } from '#components/order/order-list.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { customerOf } from '#lib/auth/current-customer.ts'
import { getOrders } from '#lib/orders/get-orders.ts'
import { ownOrderSchema } from '#lib/orders/schema.ts'

export const metadata: Metadata = { title: 'Заказы' }

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function OrdersPage({ searchParams }: Props) {
  const { personId } = await customerOf('/account/orders')
  const asked = ownOrderSchema.safeParse({ number: (await searchParams).before })
  const before = asked.success ? asked.data.number : null
  const { orders, next } = await getOrders(personId, { before })
  return (
    <AccountPage title="Заказы">
      {orders.length === 0 ? (
        <Nothing />
      ) : (
        <div className="grid gap-6">
          <OrderList orders={orders} />
          <nav aria-label="Страницы заказов" className="flex flex-wrap gap-3 empty:hidden">
            {before !== null && (
              <LinkButton href={route('/account/orders')} variant="secondary" prefetch={false}>
                К последним
              </LinkButton>
            )}
            {next !== null && (
              <LinkButton href={route(`/account/orders?before=${next}`)} variant="secondary" prefetch={false}>
                Более ранние
              </LinkButton>
            )}
          </nav>
        </div>
      )}
    </AccountPage>
  )
}

function Nothing() {
  return (
    <EmptyState title="Заказов пока нет" action={<LinkButton href="/catalogue">В каталог</LinkButton>}>
      Здесь появятся заказы из&nbsp;этого кабинета и&nbsp;те, что вы&nbsp;оформили без него на&nbsp;подтверждённую почту или телефон.
    </EmptyState>
  )
}
