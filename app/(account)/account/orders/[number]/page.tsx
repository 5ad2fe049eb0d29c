import type { Metadata } from 'next'
import { cancel, pay, repeat } from '#app/(checkout)/order/[number]/actions.ts'
import { AccountPage } from '#components/account/account-page.tsx'
import { MissingHere } from '#components/layout/missing-here.tsx'
import { LookAgain } from '#components/ui/look-again.tsx'
import { isUnsettled } from '#components/order/is-unsettled.ts'
import { LinkForm } from '#components/order/link-form.tsx'
import { OrderDetails } from '#components/order/order-details.tsx'
import { orderStatus } from '#components/order/order-status.ts'
import { PayOrder } from '#components/order/pay-order.tsx'
import { ReturnCard } from '#components/order/return-card.tsx'
import { openReturn } from '#components/order/return-words.ts'
import { StatusCard } from '#components/order/status-card.tsx'
import { WithdrawReturn } from '#components/order/withdraw-return.tsx'
import { WaitingLine } from '#components/reviews/waiting-line.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { customerOf } from '#lib/auth/current-customer.ts'
import { orderKey } from '#lib/orders/order-link.ts'
import { getOwnOrder } from '#lib/orders/queries.ts'
import { syncOrder } from '#lib/payments/sync-order.ts'
import { getUnreviewed } from '#lib/reviews/queries.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import { withdraw } from '../actions.ts'

type Props = { readonly params: Promise<{ number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = Number((await params).number)
  return { title: Number.isInteger(number) ? `Заказ № ${number}` : 'Заказ' }
}

export default async function OwnOrderPage({ params }: Props) {
  const { number } = await params
  const { personId } = await customerOf(`/account/orders/${number}`)
  const order = await readOrder(personId, number)
  if (!order) return <MissingHere />
  const link = { number: order.number, key: orderKey(order.id) }
  const open = openReturn(order)
  const unreviewed = await getUnreviewed(personId, order.number)
  const path = `/account/orders/${order.number}`
  return (
    <AccountPage title={`Заказ № ${order.number}`} intro={`Оформлен ${formatDate(order.placedAt)}`} back={{ href: '/account/orders', text: 'Заказы' }}>
      {isUnsettled(order) && <LookAgain soon />}
      <StatusCard status={orderStatus(order)}>
        <PayOrder order={order} link={link} pay={pay} />
        <div className="flex flex-wrap items-start gap-3 empty:hidden">
          {order.returnable && (
            <LinkButton href={route(`${path}/return`)} variant="secondary" prefetch={false}>
              Вернуть
            </LinkButton>
          )}
          {order.paidOnline && (
            <LinkButton href={route(`${path}/receipt`)} variant="secondary" prefetch={false}>
              Чек
            </LinkButton>
          )}
          {order.state !== 'placed' && (
            <LinkButton href={route(`/account/requests/claims/new?order=${order.number}`)} variant="secondary" prefetch={false}>
              Претензия
            </LinkButton>
          )}
          {order.state !== 'placed' && (
            <LinkForm link={link} action={repeat} variant="secondary">
              Повторить заказ
            </LinkForm>
          )}
        </div>
      </StatusCard>
      {unreviewed.length > 0 && (
        <section aria-labelledby="unreviewed" className="grid gap-4">
          <h2 id="unreviewed" className="text-xl">
            Расскажите, как вам покупка
          </h2>
          {unreviewed.map((goods) => (
            <WaitingLine key={goods.line} goods={goods} />
          ))}
        </section>
      )}
      <OrderDetails order={order} link={link} cancel={cancel}>
        {open && (
          <ReturnCard order={order} open={open}>
            <WithdrawReturn link={link} action={withdraw} />
          </ReturnCard>
        )}
      </OrderDetails>
    </AccountPage>
  )
}

/** The order, after asking the bank about a payment that is under way. */
async function readOrder(personId: string, number: string) {
  const order = await getOwnOrder(personId, number)
  if (!order?.paymentPending) return order
  await syncOrder(order.id)
  return getOwnOrder(personId, number)
}
