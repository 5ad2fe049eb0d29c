import type { Metadata } from 'next'
import { SignedInOnly } from '#components/account/signed-in-only.tsx'
import { BlockNotice } from '#components/checkout/block-notice.tsx'
import { CheckoutForm } from '#components/checkout/checkout-form.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { currentCustomer } from '#lib/auth/current-customer.ts'
import { currentCart } from '#lib/cart/queries.ts'
import { getCheckout } from '#lib/checkout/queries.ts'
import { env } from '#lib/env.ts'
import { getRecentOrder } from '#lib/orders/recent-order.ts'
import { getOwnBlocks } from '#lib/subjects/queries.ts'
import { placePlainly } from './actions.ts'

export const metadata: Metadata = { title: 'Оформление заказа', robots: { index: false, follow: false } }

export default async function CheckoutPage() {
  const [view, customer] = await Promise.all([getCheckout(), currentCustomer()])
  return (
    <div className="wrap grid gap-8 py-8 sm:py-12">
      {customer && <SignedInOnly />}
      <h1 className="text-3xl">Оформление заказа</h1>
      {customer && (await getOwnBlocks(customer.personId)).length > 0 && <BlockNotice />}
      <CheckoutForm
        view={view}
        place={placePlainly}
        sandbox={env.SHOP_MODE === 'demo'}
        nothing={view.cart.lines.length === 0 && <Nothing />}
      />
    </div>
  )
}

async function Nothing() {
  const order = await getRecentOrder(await currentCart())
  if (!order) {
    return (
      <EmptyState title="Оформлять пока нечего" action={<LinkButton href="/catalogue">В каталог</LinkButton>}>
        Корзина пуста. Уже оформленный заказ открывается по ссылке из письма.
      </EmptyState>
    )
  }
  return (
    <EmptyState title={`Заказ № ${order.number} уже оформлен`} action={<LinkButton href={route(order.path)}>Открыть заказ</LinkButton>}>
      Если вы вернулись со страницы банка, не оплатив, это можно сделать на странице заказа.
    </EmptyState>
  )
}
